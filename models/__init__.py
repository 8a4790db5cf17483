"""SQLAlchemy tables of the warehouse, nothing else."""
