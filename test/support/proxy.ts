// A link to a test's server that can be bad: cut, hung, slow, lossy, listening in, and saying things twice or never.
import {once} from 'node:events';
import {connect, createServer, type Socket} from 'node:net';

/** What a packet that is lost costs at least before it is sent again (ms): TCP loses nothing, it stalls, in order. */
const RETRANSMISSION = 200;

type Direction = 'out' | 'in';

/** What one connection has said by now, to the server and from it, in pieces as they came. */
export type Heard = Record<Direction, Buffer[]>;

export type Link = {
  /** On loopback. */
  port: number;
  /** How slow it is from now on: ms each way, the part of all packets that are lost, and bytes in a second at most. */
  quality: {delay: number; loss: number; rate: number; random: () => number};
  /** What becomes of what the server notifies. */
  notifications: 'told' | 'lost' | 'doubled';
  /** How many notifications came by. */
  readonly notified: number;
  /** How many connections there are. */
  readonly open: number;
  /** All that came by, either way, newest connection last. */
  readonly heard: readonly Heard[];
  /** Every connection dies, and new ones do at once. */
  cut(): void;
  /** Every connection dies; new ones are let through. */
  reset(): void;
  /** No byte goes on, and nothing is closed. */
  hang(): void;
  mend(): void;
  /** After so many bytes more, to the server (`out`) or from it, every connection dies; new ones are let through. */
  cutAfter(bytes: number, direction: Direction): void;
  /** What was sent over an old connection, once more over a new one; what the server says to that. */
  replay(sent: readonly Buffer[]): Promise<Buffer>;
  close(): Promise<void>;
};

/** To the server at this port of loopback. Processes anywhere may use it at the same time. */
export async function linkTo(server: number): Promise<Link> {
  const pairs = new Set<[Socket, Socket]>();
  const held: (() => void)[] = [];
  const heard: Heard[] = [];
  let state: 'well' | 'cut' | 'hung' = 'well';
  let left: {bytes: number; direction: Direction} | undefined;
  let notified = 0;

  const reset = () => {
    held.length = 0;
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const flow = () => {
    for (const go of held.splice(0)) go();
  };

  /** Each direction of a connection: in order, however late. */
  function pass(from: Socket, to: Socket, direction: Direction, record: Heard): void {
    let due = 0;
    let isOver = false;
    const give = (bytes: Buffer) => {
      if (isOver) return;
      if (state === 'hung') held.push(() => give(bytes));
      else if (left?.direction === direction && bytes.length >= left.bytes) {
        isOver = true;
        to.write(bytes.subarray(0, left.bytes), reset);
        left = undefined;
      } else {
        if (left?.direction === direction) left.bytes -= bytes.length;
        to.write(bytes);
      }
    };
    const told = direction === 'in' ? messages() : undefined;
    from.on('data', (chunk: Buffer) => {
      record[direction].push(chunk);
      const bytes = told ? told(chunk) : chunk;
      const {delay, loss, rate, random} = link.quality;
      if (delay === 0 && loss === 0 && rate === Number.POSITIVE_INFINITY && due === 0) return give(bytes);
      const packets = Math.ceil(bytes.length / 1_448);
      const lost = Array.from({length: packets}, () => random() < loss).filter(Boolean).length;
      const now = performance.now();
      due = Math.max(due, now + delay) + lost * (RETRANSMISSION + 2 * delay) + (bytes.length / rate) * 1_000;
      setTimeout(() => give(bytes), due - now);
    });
  }

  /** Whole messages of a server, but for notifications as they are wanted. */
  function messages(): (chunk: Buffer) => Buffer {
    let rest: Buffer = Buffer.alloc(0);
    return (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      const whole: Buffer[] = [];
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const message = rest.subarray(0, 1 + rest.readInt32BE(1));
        rest = rest.subarray(message.length);
        const isNotification = message[0] === NOTIFICATION;
        if (isNotification) notified++;
        const times = !isNotification || link.notifications === 'told' ? 1 : link.notifications === 'lost' ? 0 : 2;
        for (let time = 0; time < times; time++) whole.push(message);
      }
      return Buffer.concat(whole);
    };
  }

  const listening = createServer((client) => {
    if (state === 'cut') return void client.on('error', () => undefined).resetAndDestroy();
    const upstream = connect(server, '127.0.0.1');
    const pair: [Socket, Socket] = [client, upstream];
    const record: Heard = {out: [], in: []};
    heard.push(record);
    pairs.add(pair);
    for (const [one, other] of [pair, [upstream, client] as const]) {
      one.setNoDelay(true);
      one.on('error', () => undefined);
      one.on('close', () => {
        pairs.delete(pair);
        const end = () => other.destroy();
        if (state === 'hung') held.push(end);
        else end();
      });
    }
    pass(client, upstream, 'out', record);
    pass(upstream, client, 'in', record);
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();

  const link: Link = {
    port: typeof address === 'object' && address ? address.port : 0,
    quality: {delay: 0, loss: 0, rate: Number.POSITIVE_INFINITY, random: () => 1},
    notifications: 'told',
    get notified() {
      return notified;
    },
    get open() {
      return pairs.size;
    },
    heard,
    cut() {
      state = 'cut';
      reset();
    },
    reset,
    hang() {
      state = 'hung';
    },
    mend() {
      state = 'well';
      flow();
    },
    cutAfter(bytes, direction) {
      left = {bytes, direction};
    },
    async replay(sent) {
      const socket = connect(server, '127.0.0.1');
      const said: Buffer[] = [];
      socket.on('data', (bytes: Buffer) => said.push(bytes));
      socket.on('error', () => undefined);
      socket.end(Buffer.concat(sent));
      await new Promise((resolve) => socket.once('close', resolve));
      return Buffer.concat(said);
    },
    async close() {
      state = 'cut';
      reset();
      await new Promise((resolve) => listening.close(resolve));
    },
  };
  return link;
}

/** How a server's message begins that nobody asked for: `A`, of LISTEN. */
const NOTIFICATION = 0x41;
