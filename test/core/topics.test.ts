import assert from 'node:assert/strict'
import { isTopic, topics } from '../../core/topics.ts'

describe('the topics', () => {
  it('are six, and nothing else is one', () => {
    assert.equal(topics.length, 6)
    assert.ok(topics.every(isTopic))
    for (const other of ['', 'Interview', 'length', 'toString']) assert.equal(isTopic(other), false)
  })
})
