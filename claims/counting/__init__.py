"""Counting every drone once: from posts to statements, from statements to the least and the most that can be true."""
