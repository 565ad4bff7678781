// A stream that writes in another way and is the same in all else, such as its size and its signals.

export function withWrite(
  target: NodeJS.WriteStream,
  write: (data: string | Uint8Array, ...rest: unknown[]) => boolean,
): NodeJS.WriteStream {
  return new Proxy(target, {
    get(stream, property) {
      if (property === 'write') return write;
      const value: unknown = Reflect.get(stream, property, stream);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
}
