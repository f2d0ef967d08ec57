"""The Structure tab: what each place specialises in, who is like whom, who does what in chains."""
