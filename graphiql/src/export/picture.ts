import { drawPicture, type PictureOptions } from '../chart/drawPicture';
import type { ChartSpec } from '../reports/report';
import type { Table } from '../results/table';

const WIDTH = 960;
/** For print and slides. */
const PIXELS_PER_UNIT = 2;

type Caption = NonNullable<PictureOptions['caption']>;

/** The picture as a file of its own: on white, with its question, basis and note. */
export async function svgFile(table: Table, spec: ChartSpec, caption: Caption): Promise<string> {
  const { svg } = await drawPicture(table, spec, { width: WIDTH, theme: 'light', caption });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

export async function pngFile(table: Table, spec: ChartSpec, caption: Caption): Promise<Blob> {
  const source = await svgFile(table, spec, caption);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PIXELS_PER_UNIT;
  canvas.height = image.height * PIXELS_PER_UNIT;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw the picture.'))), 'image/png');
  });
}
