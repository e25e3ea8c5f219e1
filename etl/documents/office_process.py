"""Sets the limits of a conversion, then becomes the program that converts."""

import os
import sys

from etl.documents.confined import confine
from etl.documents.limits import OFFICE_MEMORY, OFFICE_SECONDS, OFFICE_WRITES

if __name__ == "__main__":
    confine(OFFICE_MEMORY, OFFICE_SECONDS, OFFICE_WRITES)
    os.execv(sys.argv[1], sys.argv[1:])
