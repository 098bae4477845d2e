"""What a post says, and what the statements add up to. Pure: no network, no database, no clock."""
