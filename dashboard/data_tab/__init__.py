"""The Data tab: every table of the build, what is covered, and how it was made."""
