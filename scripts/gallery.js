// Draws every screen from sample data at three sizes, to look at: `npm run gallery [-- --size 80x24] [-- --only
// agenda]`.
import {parseArgs} from 'node:util';
import {loadSource} from './load-source.js';

const {values} = parseArgs({
  options: {size: {type: 'string'}, only: {type: 'string', default: ''}, palette: {type: 'string', default: 'dark'}},
});
const sizes = values.size ? [values.size] : ['80x24', '120x40', '160x50'];

const {scenes, drawScene} = await loadSource('test/support/scenes.tsx');

for (const size of sizes) {
  const [columns, rows] = size.split('x').map(Number);
  for (const scene of scenes.filter(({name}) => name.includes(values.only))) {
    console.log(`\n═══ ${scene.name} · ${size} ═══\n`);
    console.log(drawScene(scene, {columns, rows}, values.palette));
  }
}
