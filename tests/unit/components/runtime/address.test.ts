import { describe, expect, it } from 'vitest'
import { saneAddress } from '../../../../components/runtime/address.ts'

describe('saneAddress', () => {
  it.each([
    [{ no: '7', clicks: '3' }, { no: '7', clicks: '3' }],
    [{ no: '7' }, { no: '7', clicks: undefined }],
    [{}, { no: undefined, clicks: undefined }],
    [{ no: '0' }, { no: '1', clicks: undefined }],
    [{ no: '-3' }, { no: '1', clicks: undefined }],
    [{ no: '999' }, { no: '40', clicks: undefined }],
    [{ no: '1e9' }, { no: '40', clicks: undefined }],
    [{ no: 'abc', clicks: 'abc' }, { no: '1', clicks: undefined }],
    [{ no: '7', clicks: '-5' }, { no: '7', clicks: undefined }],
    [{ no: '7', clicks: '1e9' }, { no: '7', clicks: '999999' }],
    [{ no: '7', clicks: '2.5' }, { no: '7', clicks: '2' }],
    [{ no: '7', clicks: 'Infinity' }, { no: '7', clicks: '999999' }],
  ])('makes of %j %j', (address, expected) => {
    expect(saneAddress(address, 40)).toEqual(expected)
  })
})
