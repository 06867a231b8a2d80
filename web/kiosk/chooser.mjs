// What a visitor may look into: a sample, or a plan of their own.
import { brand, make } from './dom.mjs';

// chosen(sample): one of words.mjs's, or null for a plan of one's own.
export class Chooser {
  constructor(root, samples, chosen) {
    this.list = make('ul', { class: 'cards' });
    this.title = make('h1', { tabindex: '-1' }, 'Which plan would you like to look into?');
    this.status = make('p', { class: 'note', role: 'status' }, 'Try anything: it is all made up, and gone when you leave.');
    this.element = make(
      'main',
      { class: 'chooser' },
      make('p', { class: 'name' }, brand(), 'Entente'),
      this.title,
      this.status,
      this.list,
    );
    root.append(this.element);
    samples.then((all) => {
      for (const sample of all) this.#add(sample.title, sample.story, sample.parties, () => chosen(sample));
      this.#add('A plan of your own', 'Name two companies and begin with an empty plan.', [], () => chosen(null));
    });
    this.title.focus();
  }

  wait(words) {
    this.status.textContent = words;
    this.element.setAttribute('aria-busy', 'true');
  }

  end() {
    this.element.remove();
  }

  #add(title, story, parties, press) {
    const chips = parties.map((party, index) => make('span', { class: `chip party-${index % 4}` }, party));
    const button = make(
      'button',
      { type: 'button', class: 'card', onclick: press },
      make('strong', {}, title),
      make('span', { class: 'story' }, story),
      make('span', { class: 'chips' }, ...chips),
    );
    this.list.append(make('li', {}, button));
  }
}
