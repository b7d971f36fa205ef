// A small house of the bench's own: a project with two areas, three zones and a few nodes, made through the public API as any client would make it.
export const people = [
  { email: 'ada@example.org', name: 'Ada', role: 'owner of the house' },
  { email: 'vic@example.org', name: 'Vic', role: 'may look at it' },
  { email: 'eve@example.org', name: 'Eve', role: 'a stranger' },
];

const [ada, vic] = people;
export const newId = () => crypto.getRandomValues(new Uint8Array(16)).reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');

export async function buildHouse(owner = ada.email) {
  const house = new Map();
  const made = async (name, path, id) => house.set(name, (await call(owner, 'POST', path, { name }))[id]).get(name);
  const project = await made('House', '/projects', 'project_id');
  const areas = [await made('Ground floor', `/projects/${project}/areas`, 'area_id'), await made('First floor', `/projects/${project}/areas`, 'area_id')];
  const zones = [
    await made('Lobby', `/projects/${project}/areas/${areas[0]}/zones`, 'zone_id'),
    await made('Kitchen', `/projects/${project}/areas/${areas[0]}/zones`, 'zone_id'),
    await made('Study', `/projects/${project}/areas/${areas[1]}/zones`, 'zone_id'),
  ];
  const nodes = await Promise.all(['Downlight', 'Pendant'].map(async name => {
    const node = newId();
    house.set(name, node);
    await call(owner, 'PUT', `/projects/${project}/areas/${areas[0]}/zones/${zones[0]}/nodes/${node}`, { name, configuration: { level: 80 } });
    return node;
  }));
  await call(owner, 'PATCH', `/projects/${project}/collaborators`, [{ email: vic.email, role: 'viewer' }]);
  return { names: house, project, area: areas[0], zone: zones[0], node: nodes[0] };
}

/** As a client of the public API; the answer's body. */
export async function call(user, method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'x-user': user, ...body && { 'content-type': 'application/json' } },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(detailOf(text) ?? `${method} ${path} was answered ${answer.status}.`);
  }

  return text && JSON.parse(text);
}

export function detailOf(text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    return undefined;
  }
}
