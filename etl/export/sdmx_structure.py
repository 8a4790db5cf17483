"""The structure of an SDMX-CSV file: lists of codes, concepts, data structure and dataflow, by pysdmx."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from etl.export.errors import needed
from etl.export.table import Labels, Table

if TYPE_CHECKING:
    from etl.export.sdmx import Field

_KINDS = {"actual": "reached", "target": "aimed at", "standard": "set from above"}

CODED: Mapping[str, tuple[str, Callable[[Labels], Mapping[str, str]]]] = {
    "FREQ": ("CL_FREQ", lambda labels: {"A": "Annual"}),
    "REF_AREA": ("CL_AREA", lambda labels: labels.regions),
    "AUTHORITY": ("CL_AREA", lambda labels: labels.regions),
    "INDICATOR": ("CL_INDICATOR", lambda labels: {code: label.name for code, label in labels.indicators.items()}),
    "DOMAIN": ("CL_DOMAIN", lambda labels: labels.domains),
    "KIND": ("CL_KIND", lambda labels: _KINDS),
}
"""The concepts whose values are codes: the list they are of, and the names behind its codes."""

_TYPES = {"text": "STRING", "integer": "LONG", "number": "DOUBLE", "date": "DATE"}


def define(
    table: Table, fields: Sequence["Field"], used: Mapping[str, Collection[str]], agency: str, version: str
) -> str:
    """The structure message in SDMX-ML 3.0.

    Args:
        table: the view, for its labels.
        fields: the columns of the file.
        used: the codes that occur, by concept.
        agency: who maintains the structure.
        version: of every part of it.

    Raises:
        ExportError: pysdmx is not installed.
    """
    model = needed("pysdmx.model", "exports", "SDMX-CSV")
    writing = needed("pysdmx.io", "exports", "SDMX-CSV")
    formats = needed("pysdmx.io.format", "exports", "SDMX-CSV")
    own: dict[str, Any] = {"agency": agency, "version": version}
    flow = table.view.upper()
    lists = _code_lists(model, table.labels, used, own)
    concepts = [
        model.Concept(id=f.concept, name=f.concept, description=f.meaning or f.concept, dtype=_type(model, f))
        for f in fields
    ]
    scheme = model.ConceptScheme(id=f"CS_{flow}", name=f"Concepts of {table.view}", items=concepts, **own)
    # By its whole key, which says the same as "observation": readers differ in what that says of several measures.
    key = ",".join(f.concept for f in fields if f.role == "dimension")
    components = [
        model.Component(
            id=f.concept,
            required=f.role == "dimension",
            role=model.Role[f.role.upper()],
            concept=model.ItemReference("Concept", agency, scheme.id, version, f.concept),
            local_dtype=_type(model, f),
            local_codes=lists[CODED[f.concept][0]] if f.concept in CODED else None,
            attachment_level=key if f.role == "attribute" else None,
        )
        for f in fields
    ]
    structure = model.DataStructureDefinition(
        id=f"DSD_{flow}", name=table.view, description=table.meaning, components=model.Components(components), **own
    )
    dataflow = model.Dataflow(id=flow, name=table.view, description=table.meaning, structure=structure, **own)
    parts = [*lists.values(), scheme, structure, dataflow]
    return str(writing.write_sdmx(parts, formats.Format.STRUCTURE_SDMX_ML_3_0))


def _code_lists(model: Any, labels: Labels, used: Mapping[str, Collection[str]], own: dict[str, Any]) -> dict[str, Any]:
    codes: dict[str, set[str]] = {}
    names: dict[str, Mapping[str, str]] = {}
    for concept, found in used.items():
        id_, names_of = CODED[concept]
        codes.setdefault(id_, set()).update(found)
        names[id_] = names_of(labels)
    return {
        id_: model.Codelist(
            id=id_,
            name=id_.removeprefix("CL_").capitalize(),
            items=[model.Code(id=code, name=names[id_].get(code, code)) for code in sorted(found)],
            **own,
        )
        for id_, found in codes.items()
    }


def _type(model: Any, field: "Field") -> Any:
    if field.concept == "TIME_PERIOD":
        return model.DataType.STD_TIME_PERIOD
    return model.DataType[_TYPES[field.type]]
