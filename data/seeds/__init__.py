"""Reading the seed files and their README."""
