"""What Dash lays out: a file for the frame of the page and one for each tab."""
