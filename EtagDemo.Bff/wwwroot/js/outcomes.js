// What a client can get, in the order of the numbers that the gateway sends.
export const outcomes = [
  { tone: 'not-modified', name: '304', what: 'the client has the newest already' },
  { tone: 'from-memory', name: 'from memory', what: 'a stored body that was just validated' },
  { tone: 'fetched', name: 'fetched', what: 'made by a service, or composed, for this answer' },
  { tone: 'changed', name: 'changed', what: 'a write' },
  { tone: 'refused', name: 'refused', what: '4xx' },
  { tone: 'failed', name: 'failed', what: '5xx' },
];

export const [notModified, fromMemory, fetched, changed, refused, failed] = outcomes.keys();

export const sum = numbers => numbers.reduce((total, number) => total + number, 0);
