import { useEffect, useRef, useState } from 'react';
import type { ChartSpec } from '../reports/report';
import type { Table } from '../results/table';
import { drawPicture } from './drawPicture';
import type { Theme } from './palette';

interface ChartViewProps {
  readonly table: Table;
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly label: string;
}

/** The picture, redrawn to the width it has. Its text alternative is the table beneath. */
export function ChartView({ table, spec, theme, label }: ChartViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [remark, setRemark] = useState<string | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width < 80) return;
    let outdated = false;
    void drawPicture(table, spec, { width, theme }).then(({ svg, remark: said }) => {
      if (outdated) return;
      svg.setAttribute('aria-hidden', 'true');
      frame.current?.replaceChildren(svg);
      setRemark(said);
    });
    return () => {
      outdated = true;
    };
  }, [table, spec, theme, width]);

  return (
    <figure className="repatria-chart">
      <div ref={frame} role="img" aria-label={label} />
      {remark && <figcaption>{remark}</figcaption>}
    </figure>
  );
}
