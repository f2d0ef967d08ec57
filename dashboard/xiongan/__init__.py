"""The Xiong'an tab: what moved there, what is being built, and what is only promised."""
