// Times a program of ../python on Monty, which has neither a clock nor imports of files: the rounds
// are counted here. Usage: node monty.mjs PROGRAM.py ROUNDS, with @pydantic/monty installed in the
// current directory.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "monty.mjs"));
const { Monty } = require("@pydantic/monty");

const [program, rounds] = process.argv.slice(2);
const source = readFileSync(program, "utf8").split('\n\nif __name__ == "__main__":')[0];

try {
  const monty = new Monty(`${source}\n\nstr(run())`);
  const seconds = [];
  let checksum = "";
  for (let round = 0; round < Number(rounds); round++) {
    const start = process.hrtime.bigint();
    checksum = monty.run();
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  console.log(`checksum ${checksum}`);
  console.log(`seconds ${seconds.map((value) => value.toFixed(6)).join(" ")}`);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
