"""Tables of the running of the warehouse: loads, reviewers' decisions, and the meaning of every column."""

from sqlalchemy import CheckConstraint, Column, DateTime, Double, ForeignKey, Index, Integer, String, Table, text

from models.base import big_id, metadata, one_of
from models.reference import DIRECTIONS

ITEM_STATUSES = ("loaded", "unchanged", "needs metadata", "failed")
ACTIONS = ("alias", "new", "ignore", "correct")

load_run = Table(
    "load_run",
    metadata,
    Column("run_id", big_id, primary_key=True, comment="number of the run"),
    Column("started_at", DateTime(timezone=True), nullable=False, comment="when the run began (UTC)"),
    Column("finished_at", DateTime(timezone=True), comment="when the run ended (UTC); null: it runs or broke off"),
    Column("program_version", String, nullable=False, comment="version of zhibiao that ran"),
    comment="Runs of the load job",
)

load_item = Table(
    "load_item",
    metadata,
    Column("item_id", big_id, primary_key=True, comment="number of the ledger line"),
    Column(
        "run_id", big_id, ForeignKey("load_run.run_id"), nullable=False, index=True, comment="the run it belongs to"
    ),
    Column("file_name", String, nullable=False, comment="the file that was read"),
    Column("status", String, nullable=False, comment="loaded, unchanged, needs metadata or failed"),
    Column("message", String, nullable=False, comment="what went wrong and what mends it; empty where all is well"),
    Column(
        "report_id",
        big_id,
        ForeignKey("report.report_id", ondelete="SET NULL"),
        index=True,
        comment="the report that the file holds; null where none was kept",
    ),
    Column("observations", Integer, nullable=False, comment="how many observations the report has in the warehouse"),
    Column("unexplained", Integer, nullable=False, comment="how many numbers of the report nobody has accounted for"),
    Column("recorded_at", DateTime(timezone=True), nullable=False, comment="when the line was written (UTC)"),
    Column(
        "file_mark",
        String,
        index=True,
        comment="fingerprint of the file's bytes, of what was known of it and of the program that read it, by which a"
        " nightly run tells what is new; null where none was taken",
    ),
    one_of("status", ITEM_STATUSES),
    comment="The ledger: a line for each file of each run",
)


def _one_at_a_time(name: str, columns: tuple[str, ...], actions: str) -> Index:
    holds = text(f"withdrawn_at IS NULL AND {actions}")
    return Index(f"ix_decision_{name}", *columns, unique=True, sqlite_where=holds, postgresql_where=holds)


decision = Table(
    "decision",
    metadata,
    Column("decision_id", big_id, primary_key=True, comment="number of the decision"),
    Column(
        "action",
        String,
        nullable=False,
        comment="alias (a name means an indicator), new (an indicator), ignore (a name) or correct (a number)",
    ),
    Column(
        "name",
        String,
        comment="the name as read that is decided on; of a new indicator its name; null for a correction",
    ),
    # No foreign key: a decision outlives the indicator that it made and that was taken back.
    Column("indicator_code", String, comment="the indicator that a name means, or that is new; else null"),
    Column("unit", String, comment="unit of a new indicator; else null"),
    Column("domain_code", String, comment="field of health work of a new indicator; else null"),
    Column("direction", String, comment="which way of a new indicator is better; else null"),
    Column("definition", String, comment="what a new indicator measures; else null"),
    # By text and span, not by observation_id, so that a correction outlives a re-extraction.
    Column("text_sha256", String, comment="the text that a correction concerns"),
    Column("span_start", Integer, comment="where the corrected number begins in the text"),
    Column("span_end", Integer, comment="where the corrected number ends, exclusive"),
    Column("expected_value", Double, comment="the value read when the correction was made"),
    Column("corrected_value", Double, comment="the value that holds instead"),
    Column("reason", String, nullable=False, comment="why it was decided"),
    Column("author", String, nullable=False, comment="who decided"),
    Column("decided_at", DateTime(timezone=True), nullable=False, comment="when it was decided (UTC)"),
    Column("withdrawn_at", DateTime(timezone=True), comment="when it was taken back (UTC); null: it holds"),
    Column("withdrawn_by", String, comment="who took it back; null: it holds"),
    one_of("action", ACTIONS),
    one_of("direction", DIRECTIONS),
    CheckConstraint("reason <> '' AND author <> ''", name="reason_and_author_given"),
    CheckConstraint("(action = 'correct') = (name IS NULL)", name="name_decided_on"),
    CheckConstraint("(action IN ('alias', 'new')) = (indicator_code IS NOT NULL)", name="indicator_decided_on"),
    CheckConstraint(
        "action <> 'new' OR (unit IS NOT NULL AND domain_code IS NOT NULL AND direction IS NOT NULL"
        " AND definition IS NOT NULL)",
        name="new_indicator_complete",
    ),
    CheckConstraint(
        "action <> 'correct' OR (text_sha256 IS NOT NULL AND span_start IS NOT NULL AND span_end IS NOT NULL"
        " AND expected_value IS NOT NULL AND corrected_value IS NOT NULL)",
        name="correction_complete",
    ),
    # Of one name, one number and one code there is one decision at a time.
    _one_at_a_time("name", ("name",), "action IN ('alias', 'ignore')"),
    _one_at_a_time("new", ("indicator_code",), "action = 'new'"),
    _one_at_a_time("mention", ("text_sha256", "span_start", "span_end"), "action = 'correct'"),
    comment="What reviewers decided, with reason and author",
)

data_dictionary = Table(
    "data_dictionary",
    metadata,
    Column("table_name", String, primary_key=True, comment="name of the table or view"),
    Column("column_name", String, primary_key=True, comment="name of the column; empty: the table or view itself"),
    Column(
        "position", Integer, nullable=False, comment="place of the column in its table, from 1; 0: the table itself"
    ),
    Column("meaning", String, nullable=False, comment="what it holds"),
    comment="The meaning of every table, view and column",
)
