// Every screen of the application, in an order in which each can be shown from the one before. For
// the tests that look at all of them, and for scripts/screenshots.
import * as exchange from './exchange_steps.mjs';
import { by, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const sections = {
  profile: { alliance: 'alliance', people: 'person', test: 'test' },
  intent: { statement: 'intent', map: 'complement', mindsets: 'mindset', talks: 'conversation' },
  charter: {
    objectives: 'objective', scope: 'scope_item', measures: 'measure', terms: 'term',
    rules: 'rule', expectations: 'expectation',
  },
  governance: { bodies: 'body', meetings: 'meeting', agenda: 'agenda_item' },
  rights: { matrix: 'decision_right', table: 'table' },
  decisions: { log: 'decision' },
  risks: { risks: 'risk', issues: 'issue', actions: 'action' },
  exchange: { partners: 'partners', past: 'handover', private: 'private' },
  trust: { commitments: 'commitment', account: 'account', entries: 'trust_entry' },
};
const stages = ['intent', 'fit', 'negotiate', 'design', 'launch', 'run', 'review', 'adjust', 'exit'];

// An application on its way through all screens.
class Visit {
  constructor(page) {
    this.page = page;
    this.plan = '';
  }
  // Within the open plan, where the route does not begin with a slash.
  async go(route) {
    const address = route.startsWith('/') ? route : `${this.plan}${route && '/'}${route}`;
    await this.page.goto(`${this.page.url().split('#')[0]}#${address}`);
    await settled(this.page);
  }
  async press(role, name, scope = this.page) {
    await by(scope, role, name).first().click();
    await settled(this.page);
  }
  async escape() {
    await this.page.keyboard.press('Escape');
    await settled(this.page);
  }
  notePlan() {
    this.plan = /#(\/plan\/\w+)/.exec(this.page.url())[1];
  }
}

const at = (route) => (visit) => visit.go(route);
const opened = (route, record) => async (visit) => {
  await visit.go(route);
  await visit.page.getByRole('main').getByRole('link', { name: record }).first().click();
  await settled(visit.page);
};
const dialogOf = (role, name) => async (visit) => {
  await visit.press('button', name);
  await visit.page.getByRole(role).waitFor();
};

async function brokenFile(visit) {
  await visit.go('/');
  const broken = '{"format":"entente-plan","version":1,"plan":7}';
  await scenario.openFile(visit.page, scenario.asFile('from-marlow.entente.json', broken));
  await visit.page.getByRole('alertdialog').waitFor();
  await settled(visit.page);
}

async function newPlan(visit) {
  await visit.go('/');
  await visit.press('button', 'Start a plan');
  const words = ['Aurora', 'Nordlys Power', 'Tidewater Grid', 'Ida Holm'];
  const fields = visit.page.getByRole('dialog').getByRole('textbox');
  for (const [index, text] of words.entries()) await fields.nth(index).fill(text);
  await visit.press('button', 'Start the plan');
  await by(visit.page, 'textbox', 'In a few words').waitFor();
  await settled(visit.page);
  visit.notePlan();
}

const searched = (words) => async (visit) => {
  await visit.go('');
  await visit.page.keyboard.press('Control+k');
  await visit.page.getByRole('dialog').getByRole('combobox').fill(words);
  await settled(visit.page);
};

// Opens a table's first row with such words.
async function pressRow(visit, table, words = /./) {
  const rows = by(visit.page, 'grid', table).getByRole('row').filter({ hasText: words });
  await rows.filter({ has: visit.page.getByRole('rowheader') }).first().click();
  await settled(visit.page);
}
const openedRow = (route, table) => async (visit) => {
  await visit.go(route);
  await pressRow(visit, table);
};

// A meeting's own page: the next one to come, or one that was held.
const meetingPage = (when) => async (visit) => {
  await visit.go('governance?view=meeting');
  if (when === 'next') return visit.press('button', 'Open meeting');
  await pressRow(visit, 'Meetings', /Held/);
};

async function personPage(visit) {
  await searched('jonas weber')(visit);
  await visit.page.keyboard.press('Enter');
  await visit.press('link', 'Open as page');
  await by(visit.page, 'heading', 'Jonas Weber').waitFor();
}

const pageOf = (route, views) =>
  Object.entries(views).map(([name, view]) => [`${route}-${name}`, at(`${route}?view=${view}`)]);

// [name, show(visit)]; whatever floats above is closed by Escape before the next.
export const screens = [
  ['start-empty', at('/')],
  ['start-dialog', dialogOf('dialog', 'Start a plan')],
  ['about', at('/about')],
  ['unknown', at('/nowhere')],
  [
    'home',
    async (visit) => {
      await visit.go('/');
      await scenario.openSample(visit.page);
      visit.notePlan();
    },
  ],
  ['stages', at('stages')],
  ...stages.map((stage) => [`stage-${stage}`, at(`stage/${stage}`)]),
  ...Object.entries(sections).flatMap(([route, views]) => pageOf(route, views)),
  ['profile-record', opened('profile', 'Open')],
  ['intent-record', opened('intent?view=complement', /./)],
  ['meeting-next', meetingPage('next')],
  ['meeting-held', meetingPage('held')],
  [
    'meeting-close',
    async (visit) => {
      await meetingPage('next')(visit);
      await visit.press('button', 'Close the meeting');
    },
  ],
  ['exchange-hand-over', async (visit) => exchange.handOverDialog(visit.page, 'Marlow')],
  [
    'exchange-review',
    async (visit) => {
      await visit.go('exchange');
      const file = await exchange.fileFromPartner(visit.page, 'Marlow', 'Corvane');
      await exchange.openTheirs(visit.page, file);
    },
  ],
  ['exchange-left', async (visit) => visit.press('button', 'Leave it')],
  ['home-overdue', at('?view=overdue')],
  ['rights-record', openedRow('rights?view=table', 'Decision rights')],
  ['risks-record', openedRow('risks?view=risk', 'Risks')],
  ['decisions-record', opened('decisions', /./)],
  ['charter-record', opened('charter?view=objective', /First patient treated/)],
  ['charter-term-record', opened('charter?view=term', 'Open')],
  [
    'charter-record-list',
    async (visit) => {
      await opened('charter?view=objective', /First patient treated/)(visit);
      await visit.press('combobox', 'Owner');
    },
  ],
  [
    'people-selected',
    async (visit) => {
      await visit.go('profile?view=person');
      const row = visit.page.getByRole('grid', { name: 'People' }).getByRole('row').nth(2);
      await row.focus();
      await visit.page.keyboard.press('Space');
      await settled(visit.page);
    },
  ],
  [
    'people-filtered-to-nothing',
    async (visit) => {
      await visit.go('profile?view=person');
      await by(visit.page, 'textbox', 'Filter people').fill('nobody of this name');
      await settled(visit.page);
    },
  ],
  [
    'people-paste',
    async (visit) => {
      await by(visit.page, 'textbox', 'Filter people').fill('');
      await visit.go('charter?view=measure');
      await visit.press('button', 'Paste rows');
      const rows = 'Measure\tUnit\tTarget\nShared ideas\tper month\t4\nBroken\tdays\tmany';
      await visit.page.getByRole('dialog').getByRole('textbox').fill(rows);
      await settled(visit.page);
    },
  ],
  ['new-record', dialogOf('dialog', 'Add measure')],
  [
    'new-record-list',
    async (visit) => {
      await dialogOf('dialog', 'Add measure')(visit);
      await visit.press('combobox', 'Objective', visit.page.getByRole('dialog'));
    },
  ],
  ['search', searched('')],
  ['search-results', searched('launch')],
  ['search-nothing', searched('no such words')],
  ['person-page', personPage],
  [
    'person-page-replace',
    async (visit) => {
      await personPage(visit);
      await visit.press('button', 'Replace in all places');
    },
  ],
  ['settings', at('/settings')],
  ['start-with-plans', at('/')],
  ['file-problems', brokenFile],
  [
    'delete-question',
    async (visit) => {
      await visit.page.getByRole('button', { name: /^Delete / }).first().click();
      await visit.page.getByRole('alertdialog').waitFor();
      await settled(visit.page);
    },
  ],
  ['empty-intent', newPlan],
  ['empty-home', at('')],
  ['empty-charter', at('charter')],
  ['empty-terms', at('charter?view=term')],
  ['empty-people', at('profile?view=person')],
  ['empty-commitments', at('trust')],
  ['empty-trust-account', at('trust?view=account')],
  ['empty-test', at('profile?view=test')],
  ['empty-rights', at('rights')],
  ['empty-decisions', at('decisions')],
  ['empty-risks', at('risks')],
  ['empty-issues', at('risks?view=issue')],
  ['empty-bodies', at('governance')],
  ['empty-meetings', at('governance?view=meeting')],
];

// Shows one screen after the other on a page of its own and has `look(page, name)` look at it.
export async function visitAll(chromium, context, look, wanted = () => true) {
  const page = await openPage(chromium, context);
  const visit = new Visit(page);
  const last = screens.findLastIndex(([name]) => wanted(name));
  for (const [name, show] of screens.slice(0, last + 1)) {
    await show(visit);
    if (wanted(name)) await look(page, name);
    for (const floating of ['listbox', 'dialog', 'alertdialog'])
      if (await page.getByRole(floating).count()) await visit.escape();
  }
  const problems = page.problems;
  await page.context().close();
  return problems;
}
