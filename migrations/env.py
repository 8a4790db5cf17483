"""Runs the migrations on the connection that etl.store.schema hands over, inside its transaction."""

from alembic import context

from etl.store.locks import lock_upgrades
from models import metadata

connection = context.config.attributes["connection"]

# Alembic itself lets two upgrades run into each other.
lock_upgrades(connection)

context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
