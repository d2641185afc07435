import { dot, geo, geoCentroid, plot, sphere } from '@observablehq/plot';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { numericCode } from '../../results/countries';
import { isWhollyHidden, type Mark } from '../marks';
import { amountsOf } from './amounts';
import { type Drawing, hiddenSwatch, type Plotting } from './plotting';

/** Antarctica belongs to no State and would take a fifth of the picture. */
const ANTARCTICA = '010';
/** In degrees: States of a smaller extent are drawn as a point, or nobody would find Malta. */
const SMALLEST_EXTENT = 1.6;

/** A larger map pushes the figures off the page and shows no more. */
const WIDEST = 880;

type State = Feature<Geometry, { readonly name: string }>;

/** The States of the world, coloured by amount. */
export async function drawWorldMap({ marks, width, palette, hatch }: Plotting): Promise<Drawing> {
  const states = await worldStates();
  const amounts = amountsOf(marks, palette);
  const byNumber = new Map(marks.flatMap((mark) => (mark.x.code === null ? [] : [[numericCode(mark.x.code), mark] as const])));
  const fillOf = (mark: Mark) => (isWhollyHidden(mark) ? hatch(palette.faint) : (amounts.colorOf(mark) ?? palette.land));
  const markOf = ({ id }: State) => byNumber.get(String(id).padStart(3, '0'));
  const drawn = states.map((state) => {
    const mark = markOf(state);
    const told = mark ? `${state.properties.name}: ${mark.label}` : `${state.properties.name}: –`;
    return { ...state, fill: mark ? fillOf(mark) : palette.land, told, counted: mark !== undefined };
  });
  const small = drawn.filter(({ counted, geometry }) => counted && extentOf(geometry) < SMALLEST_EXTENT);
  const svg = plot({
    width: Math.min(width, WIDEST),
    height: Math.min(width, WIDEST) * 0.49,
    margin: 2,
    projection: { type: 'equal-earth', domain: { type: 'FeatureCollection', features: [...states] } },
    marks: [
      sphere({ stroke: palette.line }),
      geo(drawn, { fill: { value: 'fill', scale: null }, stroke: palette.landEdge, strokeWidth: 0.5, title: 'told' }),
      dot(small, geoCentroid({ r: 4, fill: { value: 'fill', scale: null }, stroke: palette.text, title: 'told' })),
    ],
  });
  const placed = new Set(states.flatMap((state) => markOf(state) ?? []));
  const elsewhere = marks.filter((mark) => !placed.has(mark));
  return {
    svg,
    legend: { swatches: [...hiddenSwatch(marks, hatch, palette), { label: 'nothing told', fill: palette.land }], ramp: amounts.ramp },
    remark:
      elsewhere.length > 0 ? `Not on the map, in the table: ${elsewhere.map(({ x, label }) => `${x.text} (${label})`).join(', ')}.` : null,
  };
}

/** The longer side, in degrees, of the box around a shape. */
function extentOf(geometry: Geometry): number {
  const positions = 'coordinates' in geometry ? ((geometry.coordinates as readonly unknown[]).flat(3) as readonly number[]) : [];
  const side = (axis: number) => {
    const values = positions.filter((_value, index) => index % 2 === axis);
    return values.reduce((most, value) => Math.max(most, value), -180) - values.reduce((least, value) => Math.min(least, value), 180);
  };
  return Math.max(side(0), side(1));
}

let world: Promise<readonly State[]> | undefined;

function worldStates(): Promise<readonly State[]> {
  world ??= import('world-atlas/countries-50m.json').then(({ default: atlas }) => {
    const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
    return feature(topology, topology.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
  });
  return world;
}
