// Answers to questions that a start is going to ask. Each is given once, and only while it is fresh:
// another tab may write meanwhile.
const freshFor = 3000; // milliseconds

export class ReadAhead {
  #answers = new Map(); // by question: { at, given, done }

  // work(done): asks now.
  ask(question, work) {
    const answer = { at: performance.now(), given: null, done: null };
    this.#answers.set(question, answer);
    work((...given) => {
      if (answer.done) answer.done(...given);
      else answer.given = given;
    });
  }

  // True where `done` is told the answer: now where it is there, else when it comes.
  take(question, done) {
    const answer = this.#answers.get(question);
    this.#answers.delete(question);
    if (!answer || performance.now() - answer.at > freshFor) return false;
    if (answer.given) done(...answer.given);
    else answer.done = done;
    return true;
  }

  forget() {
    this.#answers.clear();
  }
}
