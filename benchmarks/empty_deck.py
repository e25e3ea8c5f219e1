"""The least that a deck can cost: a Python that writes one without slides to the path given."""

import sys
from pathlib import Path

from pptx import Presentation

if __name__ == "__main__":
    Presentation().save(str(Path(sys.argv[1])))
