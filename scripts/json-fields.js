// The fields of a JSON Schema as a page lists them: each with its path, what it is, and what it can hold.

/** @returns {{path: string, about: string}[]} in order; `added[].id` is a field of each item of a list. */
export function fieldsInWords(schema, path = '') {
  const required = schema.required ?? [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const {inner, about} = described(field, required.includes(name));
    const below = inner.type === 'array' ? fieldsInWords(inner.items, `${at}[]`) : fieldsInWords(inner, at);
    return [...(about === '' && below.length > 0 ? [] : [{path: at, about}]), ...below];
  });
}

function described(field, isRequired) {
  const inner = field.anyOf?.find(({type}) => type !== 'null') ?? field;
  const says = [
    inner.description ?? field.description,
    inner.const !== undefined && `It is \`${inner.const}\`.`,
    inner.enum && `One of ${inner.enum.map((name) => `\`${name}\``).join(', ')}.`,
    !isRequired && 'May be missing.',
  ];
  return {inner, about: says.filter(Boolean).join(' ')};
}
