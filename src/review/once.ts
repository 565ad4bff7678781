// What is told of something that never changes, such as a review, is worked out once and goes when that does.

/** Of what can be changed in place nothing may be told so: it would stay as it was told first. */
export function once<Thing extends object, Told>(tell: (thing: Thing) => Told): (thing: Thing) => Told {
  const told = new WeakMap<Thing, {is: Told}>();
  return (thing) => {
    const known = told.get(thing) ?? {is: tell(thing)};
    told.set(thing, known);
    return known.is;
  };
}

/** The same of a thing and what is asked of it, for as long as that is asked again and again. */
export function lastOnce<Thing extends object, Asked, Told>(
  tell: (thing: Thing, asked: Asked) => Told,
): (thing: Thing, asked: Asked) => Told {
  const last = new WeakMap<Thing, {asked: Asked; is: Told}>();
  return (thing, asked) => {
    const before = last.get(thing);
    const known = before?.asked === asked ? before : {asked, is: tell(thing, asked)};
    last.set(thing, known);
    return known.is;
  };
}
