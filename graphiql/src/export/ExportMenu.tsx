import { DropdownMenu } from '@graphiql/react';
import { useState } from 'react';
import { suggestedChart } from '../chart/marks';
import type { Fact, Table } from '../results/table';
import { fileName, saveFile } from './saveFile';

/** What was asked, as a file says it. */
export interface Asked {
  readonly title: string;
  readonly number: string;
  readonly note: string | null;
  readonly query: string;
  readonly variables: string;
}

interface ExportMenuProps {
  readonly asked: Asked;
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
}

const types = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const;

/** Files of what is shown, made here in the browser. */
export function ExportMenu({ asked, facts, tables }: ExportMenuProps) {
  const [fault, setFault] = useState<string | null>(null);
  const save = (kind: keyof typeof types, part: string, content: () => Promise<Blob | string>) => {
    setFault(null);
    content()
      .then((made) => saveFile(made, `${fileName(asked.number, asked.title, part)}.${kind}`, types[kind]))
      .catch((error: unknown) => setFault(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`));
  };
  const captionOf = (table: Table) => ({
    title: [asked.title, table.title].filter(Boolean).join(' – '),
    beneath: [table.facts.map(({ label, text }) => `${label}: ${text}`).join(' · '), asked.note ?? ''].filter((line) => line !== ''),
  });

  return (
    <>
      <DropdownMenu>
        <DropdownMenu.Button className="repatria-export">Export ▾</DropdownMenu.Button>
        <DropdownMenu.Content className="repatria-menu">
          <DropdownMenu.Item
            onSelect={() =>
              save('xlsx', '', async () =>
                (await import('./workbook')).workbookOf({ title: asked.title, facts: aboutFacts(asked, facts), tables }),
              )
            }
          >
            Excel workbook (.xlsx)
          </DropdownMenu.Item>
          {tables.map((table) => {
            const chart = table.chart ?? suggestedChart(table);
            const of = tables.length > 1 ? `: ${table.title}` : '';
            const part = tables.length > 1 ? (table.title ?? '') : '';
            return [
              <DropdownMenu.Item
                key={`${table.name}-csv`}
                onSelect={() => save('csv', part, async () => (await import('./csv')).csvOf(table))}
              >
                CSV{of}
              </DropdownMenu.Item>,
              ...(chart
                ? [
                    <DropdownMenu.Item
                      key={`${table.name}-svg`}
                      onSelect={() => save('svg', part, async () => (await import('./picture')).svgFile(table, chart, captionOf(table)))}
                    >
                      Picture (.svg){of}
                    </DropdownMenu.Item>,
                    <DropdownMenu.Item
                      key={`${table.name}-png`}
                      onSelect={() => save('png', part, async () => (await import('./picture')).pngFile(table, chart, captionOf(table)))}
                    >
                      Picture (.png){of}
                    </DropdownMenu.Item>,
                  ]
                : []),
            ];
          })}
        </DropdownMenu.Content>
      </DropdownMenu>
      {fault && (
        <p role="alert" className="repatria-fault">
          {fault}
        </p>
      )}
    </>
  );
}

function aboutFacts({ note, query, variables }: Asked, facts: readonly Fact[]): readonly Fact[] {
  return [
    ...facts,
    ...(note ? [{ label: 'Note', text: note }] : []),
    { label: 'Exported', text: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC` },
    ...(variables.trim() === '' ? [] : [{ label: 'Variables', text: variables }]),
    { label: 'Query', text: query },
  ];
}
