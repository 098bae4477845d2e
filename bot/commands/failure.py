"""What a command says when it cannot do what was asked."""


class CommandFailed(Exception):
    """The command cannot do it; the message is one line for the operator, the exit status is 1."""


class WrongArguments(Exception):
    """The arguments do not go together; the message is one line for the operator, the exit status is 2."""
