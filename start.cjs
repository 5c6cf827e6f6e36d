'use strict'
// Written so that any Node.js can read it: an old one then gets a sentence instead of a syntax error.
var major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    'Mentor App needs Node.js 24 or newer, and this is ' +
      process.versions.node +
      '. Run "npm ci" and then "npm start", which bring their own, or install Node.js 24.',
  )
  process.exit(1)
}
// What was compiled once is read at the next start, which takes half the time then.
require('node:module').enableCompileCache()
require('./main.ts').run()
