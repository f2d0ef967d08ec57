"""What every table holds, and the checks of one seed table at a time."""
