import { describe, expect, it } from 'vitest'
import { emptyAnswer } from '../../../web/state/answer.ts'
import type { Conversation } from '../../../web/state/conversation.ts'
import { createKeeper } from '../../../web/state/keeping.ts'

/** Storage as browsers have it, with room for so many characters. */
function storage(room = 1_000_000): Storage {
  const items = new Map<string, string>()
  const used = () => [...items].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (used() + key.length + value.length > room)
        throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

function conversation(id: string, updatedAt: number, text = '答'): Conversation {
  const answer = { ...emptyAnswer, phase: 'done' as const, text }
  return {
    id,
    title: '',
    updatedAt,
    turns: [{ id: 't', question: `问${id}`, provinces: [], answer }],
  }
}

describe('keeping conversations', () => {
  it('lists them newest first and gives them back whole', () => {
    const local = storage()
    const keeper = createKeeper(local, storage())
    expect(keeper.save(conversation('a', 1))).toBe('saved')
    expect(keeper.save(conversation('b', 2))).toBe('saved')
    const other = createKeeper(local, storage())
    expect(other.list().map(({ id, title }) => [id, title])).toEqual([
      ['b', '问b'],
      ['a', '问a'],
    ])
    expect(other.load('a')).toEqual(conversation('a', 1))
    other.remove('a')
    expect(other.load('a')).toBeUndefined()
    other.removeAll()
    expect(other.list()).toEqual([])
    expect(local.length).toBe(1)
  })

  it('says when the storage is full or there is none, and goes on', () => {
    expect(createKeeper(storage(300), undefined).save(conversation('a', 1, '长'.repeat(500)))).toBe(
      'full'
    )
    const none = createKeeper(undefined, undefined)
    expect(none.save(conversation('a', 1))).toBe('off')
    expect(none.list()).toEqual([])
    none.setToken('secret')
    expect(none.token()).toBe('secret')
  })

  it('calls an answer interrupted that was being written when the page was closed', () => {
    const keeper = createKeeper(storage(), storage())
    const open = conversation('a', 1)
    const turns = open.turns.map((turn) => ({
      ...turn,
      answer: { ...turn.answer, phase: 'writing' as const },
    }))
    keeper.save({ ...open, turns })
    expect(keeper.load('a')?.turns[0]?.answer).toMatchObject({ phase: 'interrupted', text: '答' })
  })

  it('fills in what an older page did not keep', () => {
    const local = storage()
    local.setItem(
      'edu-reports:conversation:a',
      '{"id":"a","turns":[{"id":"t","question":"问","answer":{"phase":"done","text":"答","citations":[]}}]}'
    )
    expect(createKeeper(local, undefined).load('a')?.turns).toEqual([
      { ...conversation('a', 1).turns[0], question: '问' },
    ])
  })

  it('passes over what it cannot read', () => {
    const local = storage()
    local.setItem(
      'edu-reports:conversations',
      '[{"id":1},null,{"id":"x","title":"t","updatedAt":1}]'
    )
    local.setItem('edu-reports:conversation:x', '{"id":"x","turns":[{}]}')
    local.setItem('edu-reports:settings', '{"language":"fr"}')
    const keeper = createKeeper(local, undefined)
    expect(keeper.list()).toEqual([{ id: 'x', title: 't', updatedAt: 1 }])
    expect(keeper.load('x')).toBeUndefined()
    expect(keeper.settings(['en-GB'])).toEqual({ language: 'en', theme: 'auto', sendKey: 'enter' })
    expect(keeper.settings(['zh-TW']).language).toBe('zh')
    expect(keeper.settings([]).language).toBe('zh')
  })
})
