import {makeWorkplace} from './bench/workplace.js';
import {start} from './bench/program.js';
import {processorTime} from './bench/processor-time.js';
import {spawn, execSync} from 'node:child_process';
const place = await makeWorkplace();
const size = {columns: 80, rows: 24};
const at = (c) => start(c, {...size, env: place.env, cwd: place.root});
const ours = at(place.debrief('run', (await place.runningReview(300)).id));
const peer = at(place.peer('one-second-timer.js'));
const five = at(['node', '-e', 'let n=0;setInterval(()=>{process.stdout.write("\\x1b[1;20H"+String(n++).padStart(5))},1000)']);
await new Promise(r => setTimeout(r, 8000));
const t = async () => Promise.all([ours, peer, five].map(p => processorTime(p.pid)));
let a = await t(); for (let k=0;k<5;k++) { await new Promise(r => setTimeout(r, 12000)); const b = await t();
console.log('ms/s', b.map((x, i) => ((x - a[i]) / 12).toFixed(3)).join(' '), 'ratio', ((b[0]-a[0])/(b[1]-a[1])).toFixed(2)); a = b; }
for (const id of execSync(`ls /proc/${ours.pid}/task`).toString().trim().split('\n')) console.log(id, execSync(`cat /proc/${ours.pid}/task/${id}/comm /proc/${ours.pid}/task/${id}/schedstat`).toString().replace(/\n/g,' '));
await ours.stop(); await peer.stop(); await five.stop(); await place.remove();
process.exit(0);
