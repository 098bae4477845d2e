"""What is remembered: the schema, its migrations, a file of functions a table. The only folder with SQL."""
