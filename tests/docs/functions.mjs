// Functions that can be read at one sight: none over 60 lines, none with more than five parameters, and no call that
// other files make with a bare true or false.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {functions_of} from '../lib/cpp_functions.mjs';

const most_lines = 60;
const most_parameters = 5;
const is_long = ({lines}) => lines > most_lines;
const has_many = ({parameters}) => parameters.length > most_parameters;
const takes_bool = ({access, parameters}) => access === 'public' && parameters.some((text) => /^(const )?bool\b/.test(text));

const files = readdirSync('generator', {recursive: true}).filter((name) => /\.[ch]pp$/.test(name)).sort();
const functions = files.flatMap((file) => functions_of(readFileSync(`generator/${file}`, 'utf8')).map((one) => ({...one, file})));
const place = (one) => `generator/${one.file}:${one.line}: ${one.name}()`;

test('the check sees what it looks for', () => {
  const body = 'int x = 0;  // }\n'.repeat(60);
  const source = `namespace a {
struct Pair : Base<int, int> {
  explicit Pair(int a) : first_{a, '}'}, second_(a, a, a, a, a, a) {
    call("{");
  }
  std::function<void(int, int, int, int, int, int)> take;
 private:
  void quiet(bool on) { if (on) { } }
};
constexpr int numbers[] = {1, 2};
template <class T>
void many(std::map<int, T> a, int b = f(1, 2), int c, int d, int e, const T& f);
bool operator<(const Pair& a, const Pair& b) { return a.x < b.x; }
void loud(int a,
          bool on);
void long_one() {
${body}}
}`;
  const found = functions_of(source);
  assert.deepEqual(found.map(({name}) => name), ['Pair', 'quiet', 'many', 'operator_', 'loud', 'long_one']);
  assert.deepEqual(found.map(({lines}) => lines), [3, 1, 0, 1, 0, 62]);
  assert.deepEqual(found.map(({parameters}) => parameters.length), [1, 1, 6, 2, 2, 0]);
  assert.deepEqual(found.filter(takes_bool).map(({name}) => name), ['loud']);
});

test('it finds the functions of the generator', () => {
  assert.ok(functions.length > 800);
});

test(`no function is longer than ${most_lines} lines`, () => {
  assert.deepEqual(functions.filter(is_long).map((one) => `${place(one)} has ${one.lines} lines`), []);
});

test(`no function has more than ${most_parameters} parameters`, () => {
  assert.deepEqual(functions.filter(has_many).map((one) => `${place(one)} has ${one.parameters.length}`), []);
});

test('no function that other files call takes a bool', () => {
  assert.deepEqual(functions.filter((one) => one.file.endsWith('.hpp') && takes_bool(one)).map(place), []);
});
