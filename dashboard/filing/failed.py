"""Why the command line was not asked, or did not answer."""


class CommandFailedError(Exception):
    """The command line did not answer; the message is its last line."""


class NotAllowedError(CommandFailedError):
    """Whoever asks may not file, or not this county's."""
