import { codesByRegion, type Region } from '../country/regions';

const REGION_OF: ReadonlyMap<string, Region> = new Map(
  (Object.keys(codesByRegion) as Region[]).flatMap((region) => codesByRegion[region].map((code) => [code, region] as const)),
);

const GROUP = 'OTHER';

/** The region of a State or of a group of small ones; undefined for a code that is no State. */
export function regionOf(value: string): string | undefined {
  return REGION_OF.get(value) ?? (value.startsWith(`${GROUP}_`) ? value.slice(GROUP.length + 1) : undefined);
}

/** What a State of few is counted with: `OTHER_EUROPE`; a code that is no State with `OTHER`. */
export function groupOf(code: string): string {
  const region = REGION_OF.get(code);
  return region === undefined ? GROUP : `${GROUP}_${region}`;
}
