import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isMicrosoftStorage, MOST_BYTES } from '../../../bot/platforms/teams/upload.ts'
import { teams as sv } from '../../../bot/texts/sv/teams.ts'
import type { NamedFile } from '../../../bot/views/namedFile.ts'
import { teamsRig, type TeamsRig } from '../teamsRig.ts'
import { chatOf } from './fakeTeams.ts'

const file: NamedFile = {
  name: 'Underlag Åsa.pdf',
  mime: 'application/pdf',
  about: 'Underlaget, att skriva ut',
  content: new TextEncoder().encode('%PDF åäö'),
}

let rig: TeamsRig
beforeEach(async () => {
  rig = await teamsRig(() => Promise.resolve({}))
  await rig.platform.sendFile(rig.account('anna'), file)
})
afterEach(async () => {
  await rig.stop()
  await rig.teams.close()
})

const messages = () => rig.teams.messages(chatOf('anna'))
const offered = () => messages().find(({ offer }) => offer)?.id ?? ''
const said = () => messages().map(({ text, offer, file: lying }) => text ?? offer?.name ?? lying?.name)
const answers = (answer: 'accept' | 'decline', more?: object, user = 'anna') =>
  rig.client.answersOffer(user, offered(), answer, more)

describe('a file in Teams', () => {
  it('is offered first, and lies in the OneDrive of whoever says yes', async () => {
    expect(said()).toEqual([file.name])
    expect(rig.teams.drive.size).toBe(0)
    expect((await answers('accept')).status).toBe(200)
    expect([...rig.teams.drive.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['%PDF åäö'])
    expect(messages().map(({ offer, file: lying }) => [offer, lying?.name])).toEqual([[undefined, file.name]])
  })

  it('lies there once however often the yes is delivered', async () => {
    const message = offered()
    await Promise.all([1, 2].map(() => rig.client.answersOffer('anna', message, 'accept')))
    expect([rig.teams.drive.size, said().filter((name) => name === file.name).length]).toEqual([1, 1])
  })

  it('is gone for whoever says no, with a word on how to get it', async () => {
    await answers('decline')
    expect(said()).toEqual([sv.fileDeclined])
    expect(rig.teams.drive.size).toBe(0)
  })

  it('is for nobody but the one it was made for', async () => {
    await rig.client.installs('bo')
    const context = messages().find(({ offer }) => offer)?.offer?.accept
    const stolen = rig.teams.post(chatOf('bo'), { by: 'bo', text: 'x' })
    await rig.client.answersOffer('bo', stolen, 'accept', { context })
    await rig.client.answersOffer('bo', stolen, 'decline', { context })
    expect(rig.teams.drive.size).toBe(0)
    expect(rig.teams.messages(chatOf('bo')).map(({ text }) => text)).toContain(sv.fileGone)
    await answers('accept')
    expect(rig.teams.drive.size).toBe(1)
  })

  it('has to be asked for again after a restart, and says so', async () => {
    const { teams } = rig
    await rig.stop()
    rig = await teamsRig(() => Promise.resolve({}), { teams })
    await rig.client.installs('anna')
    await answers('accept')
    expect(said()).toEqual([sv.fileGone])
  })

  it.each([
    ['breaks down', { at: 'upload' as const, status: 503 }],
    ['loses the line', { at: 'upload' as const, status: 0 }],
    ['has no room', { at: 'upload' as const, status: 507 }],
  ])('that OneDrive does not take, since it %s, is said to be so', async (_, fault) => {
    rig.teams.fails(fault)
    expect((await answers('accept')).status).toBe(200)
    expect(said()).toEqual([sv.fileFailed])
    expect(rig.accidents).toHaveLength(1)
  })

  it('goes to no address that is not Microsoft’s', async () => {
    const uploadInfo = {
      ...{ uploadUrl: `${rig.client.url}/elsewhere`, contentUrl: 'https://a.sharepoint.com/x' },
      ...{ name: file.name, uniqueId: 'x', fileType: 'pdf' },
    }
    await answers('accept', { uploadInfo })
    expect(said()).toEqual([sv.fileFailed])
    expect(rig.accidents).toMatchObject([{ fault: 'refused' }])
  })

  it.each([
    ['nothing', { context: undefined }],
    ['no id', { context: { file: 'x' } }],
    ['no place to put it', { uploadInfo: { uploadUrl: 'x' } }],
  ])('is not touched by a yes that holds %s', async (_, more) => {
    expect((await answers('accept', more)).status).toBe(200)
    expect(said()).toEqual([file.name])
    expect(rig.accidents).toEqual([])
  })

  it('is refused where it is too large, or named as OneDrive names nothing', async () => {
    const large = { ...file, content: { length: MOST_BYTES + 1 } as Uint8Array }
    const sent = rig.platform.sendFile(rig.account('anna'), large)
    await expect(sent).rejects.toMatchObject({ fault: 'refused' })
    await rig.platform.sendFile(rig.account('anna'), { ...file, name: 'BT 1/2: "Åsa".pdf' })
    expect(said()).toEqual([file.name, 'BT 1-2- -Åsa-.pdf'])
  })
})

it.each([
  ['https://region-my.sharepoint.com/personal/anna/uploadSession?guid=1', true],
  ['https://sharepoint.com/x', true],
  ['https://api.onedrive.com/rup/1', true],
  ['http://region-my.sharepoint.com/x', false],
  ['https://region-my.sharepoint.com:8443/x', false],
  ['https://sharepoint.com.evil.example/x', false],
  ['https://evilsharepoint.com/x', false],
  ['https://evil.example/?sharepoint.com', false],
  ['https://sharepoint.com@evil.example/x', false],
  ['https://127.0.0.1/x', false],
])('%s is Microsoft’s storage: %s', (address, isIt) => {
  expect(isMicrosoftStorage(new URL(address))).toBe(isIt)
})
