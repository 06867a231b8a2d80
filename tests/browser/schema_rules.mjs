// The rules of a plan file that no schema can say: the only ones that `entente validate` may hold
// beside it. Each is known by the words in which it is broken, stands in src/format/PLAN_FILE.md by
// the name that it has here, and has an example that the schema takes.
import {copyOf, Digits, Members} from './schema_tree.mjs';

const record = (plan, section = 'records') => plan.get(section).list[0][1].list[0];
const kind = (plan, section = 'records') => plan.get(section).list[0];
const long = (letter, count) => letter.repeat(count);
const members = (prefix, count, value) =>
    new Members(Array.from({length: count}, (_, number) => [`${prefix}${number}`, copyOf(value)]));

export const rules = {
  'Names stand once': {
    says: /: stands here twice; one of them must go$/,
    example: plan => plan.list.push(['newer_member', 'again'], ['newer_member', 'again'])
  },
  'Lengths are bytes': {
    says:
        /(is too long: [\d,]+ bytes|a (text|name) is too long at .*: [\d,]+ bytes), expected at most [\d,]+$/,
    example: plan => plan.set('newer_member', long('é', 40000))
  },
  'Numbers have 18 digits': {
    says: /expected a number of at most 18 digits, found /,
    example: plan => plan.get('replicas').list[0][1].set('seen', new Digits('60.00000000000000000'))
  },
  'Numbers are exact': {
    says: /found -?(?=[\d.]{17})[\d.]+$/,
    example: plan => plan.get('replicas').list[0][1].set('seen', new Digits('60.0000000000000001'))
  },
  'Numbers are short': {
    says: /a number is too long at .*: [\d,]+ characters, expected at most 32$/,
    example: plan => plan.set(
        'newer_member',
        new Digits(
            '0.' +
            '1'.repeat(31)))
  },
  'Replicas are listed': {
    says:
        /the replica of the stamp \S+ is not listed under replicas( \(and [\d,]+ more of its stamps\))?$/,
    example: plan => record(plan, 'stamps')[1] = '1@zzzzzzzz'
  },
  'Stamps have been seen': {
    says:
        /the stamp \S+ is ahead of what the file has seen of its replica \(\d+\)( \(and [\d,]+ more of its stamps\))?$/,
    example: plan => record(plan, 'stamps')[1] = '61@k3f9w2xq'
  },
  'Every record is stamped': {
    says: /: missing: every record needs the stamp of its making/,
    example: plan => kind(plan)[1].list.push(['fzzzzzzzzzzzz', new Members()])
  },
  'Every stamp has a record': {
    says: /: there is no such record; was it taken out/,
    example: plan => kind(plan, 'stamps')[1].list.push(['fzzzzzzzzzzzz', '1@k3f9w2xq'])
  },
  'Ids are used once': {
    says: /: this id is used twice; every record has its own$/,
    example: plan => plan.get('records').list.push(
        ['other_kind', new Members([[record(plan)[0], new Members()]])])
  },
  'Removed is not there': {
    says: /: this record is removed and there at the same time$/,
    example(plan) {
      const [, mark] = record(plan, 'removed');
      plan.get('removed').get(kind(plan)[0]).set(record(plan)[0], copyOf(mark));
    }
  },
  '200 unknown kinds': {
    says: /: too many unknown kinds, expected at most 200$/,
    example: plan => plan.set('records', members('k', 201, new Members()))
  },
  '200 unknown fields': {
    says: /: too many unknown fields, expected at most 200$/,
    example: plan => record(plan)[1] = members('f', 201, '')
  },
  '250,000 records': {
    says: /too many records: [\d,]+, a plan may have at most 250,000$/,
    example(plan) {
      const id = number => `1${number.toString().padStart(12, '0')}`;
      for (const name of ['k', 'l'])
        plan.get('records').set(
            name, new Members(Array.from({length: 125001}, (_, at) => [id(at), new Members()])));
    }
  },
  '64 MiB': {
    says: /is larger than a plan file may be \(67,108,864 bytes\)$/,
    pad: 64 << 20,
    example: () => {}
  }
};
