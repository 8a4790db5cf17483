"""The jobs that turn municipal health reports into a warehouse of targets and actuals."""
