// What a person decided about each figure of a document: plain values, no page.

const EDITED = [
  "indicator", "value", "comparator", "coverage", "period_kind", "reporting_year",
  "period_start", "period_end", "scope", "status",
];

export class Decisions {
  constructor(kept) {
    this.decided = new Map(Object.entries(kept?.decided ?? {}));
    this.edits = new Map(Object.entries(kept?.edits ?? {}));
    this.added = kept?.added ?? [];
  }

  // What the server keeps, so that another page or a reload loses nothing.
  kept() {
    return { decided: Object.fromEntries(this.decided), edits: Object.fromEntries(this.edits), added: this.added };
  }

  // Every figure in the order of the text, with what was decided and corrected.
  entries(data) {
    return [...data.proposals, ...this.added]
      .map((figure) => ({ ...blank(data.report), ...figure, ...this.edits.get(figure.id) }))
      .map((figure) => ({ ...figure, decision: this.decided.get(figure.id) ?? "open" }))
      .sort((one, other) => one.start - other.start || one.end - other.end);
  }

  decide(id, decision) {
    if (decision === "open") this.decided.delete(id);
    else this.decided.set(id, decision);
  }

  correct(id, fields) {
    const edited = Object.fromEntries(EDITED.filter((name) => name in fields).map((name) => [name, fields[name]]));
    this.edits.set(id, { ...this.edits.get(id), ...edited });
  }

  add(span) {
    const id = `added:${span.start}:${this.added.length}`;
    this.added.push({ ...span, id, certainty: "added", indicator: "", value: span.value });
    return id;
  }

  forget(id) {
    this.added = this.added.filter((figure) => figure.id !== id);
    this.edits.delete(id);
    this.decided.delete(id);
  }
}

function blank(report) {
  return {
    comparator: "=", coverage: report.coverage, period_kind: report.kind, reporting_year: report.year,
    period_start: "", period_end: "", scope: "total", status: "published", place: "", reasons: "",
  };
}

// The accepted figures as the command line takes them.
export function confirmed(entries) {
  return entries
    .filter((figure) => figure.decision === "accepted")
    .map((figure) => {
      const said = Object.fromEntries(EDITED.map((name) => [name, figure[name]]));
      if (figure.value === null) Object.assign(said, { status: "unreadable", comparator: "", coverage: "unknown" });
      return { ...said, quote: figure.quote, start: figure.start };
    });
}

export function counts(entries) {
  const of = (decision) => entries.filter((figure) => figure.decision === decision).length;
  return {
    accepted: of("accepted"),
    rejected: of("rejected"),
    open: of("open"),
    certain: entries.filter((figure) => figure.decision === "open" && figure.certainty === "certain").length,
    unreadable: entries.filter((figure) => figure.decision === "accepted" && figure.value === null).length,
  };
}
