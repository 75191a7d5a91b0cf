// The schema of the file as JSON Schema: the one that is read with, and the rules that `read` adds.

/** A day that is written as one, with months of 31 days at most; the calendar is beyond a pattern. */
const date = '^(?!\\d{4}-\\d{2}-\\d{2}(T|$))|^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T|$)';

/** A list may also be null or `{}`: not set. */
const orNotSet = (list) => ({ ...list, type: ['array', 'null', 'object'], maxProperties: 0 });

const filled = (field) => ({ required: [field], properties: { [field]: { minLength: 1 } } });

/** An entry with a built-in id takes what it lacks from the model; any other needs some fields. */
const unlessBuiltin = (ids, needs) => ({
  if: { required: ['id'], properties: { id: { enum: [...ids] } } },
  else: needs,
});

/**
 * @param {object} model
 * @param {import('../src/model/schema.js').RecordSchema} model.conversationSchema
 * @param {Readonly<Record<string, ReadonlySet<string>>>} model.builtinIds
 * @param {readonly string[]} model.reservedIds ids that no part or party may take
 * @returns {Record<string, unknown>}
 */
export function jsonSchema({ conversationSchema, builtinIds, reservedIds }) {
  // Dates are written as days, and other words pass: `format` would refuse those.
  const schema = JSON.parse(JSON.stringify(conversationSchema), (key, value) =>
    value?.format === 'date' ? { type: value.type, pattern: date } : value,
  );
  const named = { anyOf: [filled('id'), filled('label')] };
  const own = { properties: { id: { not: { enum: [...reservedIds] } } } };
  const more = {
    parts: [own, unlessBuiltin(builtinIds.parts, { allOf: [{ required: ['sphere'] }, named] })],
    parties: [own, named],
    relations: [unlessBuiltin(builtinIds.relations, { allOf: [filled('from'), filled('to')] })],
    chain: [named],
  };
  const lists = Object.keys(builtinIds).map((key) => {
    const list = schema.properties[key];
    const items = more[key] ? { ...list.items, allOf: more[key] } : list.items;
    return [key, orNotSet({ ...list, items })];
  });
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(lists) } };
}
