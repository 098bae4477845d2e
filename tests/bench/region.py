"""What an answer costs with a million posts stored."""
