// Draws every screen from sample data, to look at: `npm run gallery -- --size 80x24 --only agenda` into this terminal,
// `npm run gallery -- --out gallery` as pictures, in each size on a dark and a light background and without colour.
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {loadSource} from './load-source.js';
import {grounds, svgOf} from './terminal-svg.js';

const {values} = parseArgs({
  options: {
    size: {type: 'string'},
    only: {type: 'string', default: ''},
    palette: {type: 'string'},
    out: {type: 'string'},
  },
});
const sizes = (values.size ? [values.size] : ['80x24', '120x40', '160x50']).map((name) => {
  const [columns = 0, rows = 0] = name.split('x').map(Number);
  return {name, columns, rows};
});

// A file has colours as well, whatever this terminal has.
if (values.out) process.env.FORCE_COLOR = '3';
const {scenes, drawScene} = await loadSource('test/support/scenes.tsx');
const chosen = scenes.filter(({name}) => name.includes(values.only));

/** One picture of a scene, as SVG and, with a program for it, as PNG. */
async function draw(scene, size, palette, folder) {
  const file = join(folder, scene.name.replaceAll(/[^a-z]+/g, '-'));
  const ground = palette.startsWith('light') ? grounds.light : grounds.dark;
  const svg = await svgOf(drawScene(scene, size, palette), size, ground);
  writeFileSync(`${file}.svg`, svg);
  return spawnSync('rsvg-convert', ['--output', `${file}.png`, `${file}.svg`]).status === 0;
}

async function drawAll(out) {
  const pngs = [];
  for (const palette of values.palette ? [values.palette] : ['dark', 'light', 'plain']) {
    for (const size of sizes) {
      const folder = join(out, palette, size.name);
      mkdirSync(folder, {recursive: true});
      for (const scene of chosen) pngs.push(await draw(scene, size, palette, folder));
    }
  }
  console.log(`${pngs.length} pictures are in ${out}, as SVG.`);
  console.log(pngs.every(Boolean) ? 'They are there as PNG as well.' : 'No PNG: that needs rsvg-convert.');
}

function printAll() {
  for (const size of sizes) {
    for (const scene of chosen) {
      console.log(`\n═══ ${scene.name} · ${size.name} ═══\n`);
      console.log(drawScene(scene, size, values.palette ?? 'dark'));
    }
  }
}

if (values.out) await drawAll(values.out);
else printAll();
