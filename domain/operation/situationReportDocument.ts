import type { Figure, FigureComparison } from './figures';
import type { OperationDay } from './plannedAgainstDone';
import type { ReportedEntry, SituationReportContent } from './situationReport';

/** A4, black on white, tables that repeat their heads and never break in a row: it is printed, signed and filed. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
body { font: 10.5pt/1.4 "Liberation Serif", "Times New Roman", serif; color: #000; background: #fff; max-width: 180mm; margin: 0 auto; padding: 8mm; }
h1 { font-size: 16pt; margin: 0 0 2mm; } h2 { font-size: 12pt; margin: 7mm 0 2mm; break-after: avoid; }
.class { border: 0.4mm solid #000; display: inline-block; padding: 0.6mm 2mm; font-size: 9pt; letter-spacing: 0.04em; }
table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: 0.2mm solid #555; padding: 1mm 1.6mm; text-align: start; vertical-align: top; } td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; }
.corrected { text-decoration: line-through; } .differs { font-weight: bold; } footer { margin-top: 8mm; font-size: 9pt; border-top: 0.2mm solid #555; padding-top: 2mm; }
@media print { body { padding: 0; max-width: none; } }
`.trim();

/** The daily situation report as a page that stands alone: nothing in it is fetched, and nothing in it runs. */
export function situationReportDocument(content: SituationReportContent): string {
  const title = `Situation report of ${content.day}, edition ${content.edition}: ${content.operationName}`;
  return [
    '<!doctype html>',
    '<html lang="en" dir="ltr">',
    `<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    '<body>',
    '<p class="class">CLASS 5: for those who take part in the operation</p>',
    `<h1>${text(title)}</h1>`,
    head(content),
    section('Planned against done', days(content.days)),
    section('Figures, each with its source', comparisons(content.comparisons)),
    section('What happened, was decided and was asked for', entries(content.entries)),
    `<footer>Issued by ${text(content.issuedBy)} at ${instant(content.issuedAt)}. Frozen: what is recorded later stands in a later edition.</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const head = ({ operationRef, operationKind, operationStatus }: SituationReportContent) =>
  `<p>Operation ${text(operationRef)} · ${text(operationKind)} · ${text(operationStatus)} · all times UTC</p>`;

const section = (title: string, body: string) => `<h2>${text(title)}</h2>\n${body}`;

function days(rows: readonly OperationDay[]): string {
  if (rows.length === 0) return '<p>No plan and no movement up to this day.</p>';
  const lines = rows.map(
    (day) =>
      `<tr><td>${text(day.day.slice(0, 10))}</td>${[day.planned, day.movements, day.departed, day.received, day.plannedInTotal, day.receivedInTotal, day.ahead].map(number).join('')}</tr>`,
  );
  return table(
    ['Day', 'Planned', 'Movements', 'Departed', 'Received', 'Planned in total', 'Received in total', 'Ahead or behind'],
    lines,
    1,
  );
}

function comparisons(rows: readonly FigureComparison[]): string {
  if (rows.length === 0) return '<p>No figure was reported.</p>';
  const lines = rows.flatMap((comparison) =>
    comparison.figures.map(
      (figure, at) =>
        `<tr><td>${at === 0 ? text(comparison.label) : ''}</td>${number(figure.value)}<td>${figureSource(figure)}</td>${
          at === 0 ? `<td class="n${comparison.agree ? '' : ' differs'}">${comparison.difference}</td>` : '<td></td>'
        }</tr>`,
    ),
  );
  return table(['What', 'Value', 'Source, basis, confidence, as of', 'Difference'], lines);
}

const figureSource = ({ source, basis, confidence, unit, asOf }: Figure) =>
  `${text(source)}; ${text(unit)}; ${text(basis)}; ${text(confidence)}; ${instant(asOf)}`;

function entries(rows: readonly ReportedEntry[]): string {
  if (rows.length === 0) return '<p>No entry was made.</p>';
  const lines = rows.map((entry) => {
    const notes = [
      entry.facilityCode,
      entry.decidedBy === null ? null : `decided by ${entry.decidedBy}`,
      entry.correctsId === null ? null : 'corrects an earlier entry',
    ].filter((note) => note !== null);
    const words = `<span${entry.corrected ? ' class="corrected"' : ''}>${text(entry.text)}</span>`;
    return `<tr><td>${instant(entry.occurredAt)}</td><td>${text(entry.kind)}</td><td>${words}${notes.length > 0 ? `<br>${text(notes.join('; '))}` : ''}</td><td>${text(entry.source)}</td></tr>`;
  });
  return table(['Occurred', 'Kind', 'Entry', 'Source'], lines);
}

const table = (heads: readonly string[], lines: readonly string[], numbersFrom = heads.length) =>
  `<table><thead><tr>${heads.map((name, at) => `<th scope="col"${at >= numbersFrom ? ' class="n"' : ''}>${text(name)}</th>`).join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table>`;

const number = (value: number) => `<td class="n">${value}</td>`;
const instant = (at: string) => `<time datetime="${escaped(at)}">${text(at.slice(0, 16).replace('T', ' '))}</time>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Whatever somebody wrote is text, in isolation from the direction of the words around it. */
const text = (value: string) => `<bdi>${escaped(value)}</bdi>`;
const escaped = (value: string) => value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
