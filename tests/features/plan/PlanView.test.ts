import { describe, expect, it, vi } from 'vitest'
import PlanView from '@/features/plan/PlanView.vue'
import { plansOf } from '@/domain/scheduling/standingPlans'
import { addDays } from '@/domain/scheduling/studyDay'
import { localMoment } from '@/storage/studyData'
import { aDateFact, aDeck, manyFacts } from '../../support/decks'
import { aLearner } from '../../support/learner'
import { anExam } from '../../support/makers'
import { aScreen } from '../../support/screen'

const today = () => localMoment(4).day
const day = (ahead: number) => addDays(today(), ahead)
const facts = [...manyFacts(20), ...['paris', 'rome', 'oslo'].map((id) => aDateFact({ id, topic: 'talks' }))]
const aPlan = async () => {
  const learner = await aLearner({ deck: aDeck({ facts }) })
  return { learner, ...(await aScreen(PlanView, learner)) }
}
const actionsOf = ({ run }: Awaited<ReturnType<typeof aLearner>>) => run((db) => db.getAll('actions'))

describe('planning an exam', () => {
  it('tells what it costs and how ready one would be before it is saved, and after', async () => {
    const { learner, says, button, field, wrapper } = await aPlan()
    await says('Tell the app of an exam')
    await button('Add an exam').trigger('click')
    await field('Name').setValue('Entrance')
    await field('Day').setValue(day(12))
    await says('Readiness on the day')
    expect(wrapper.text()).toMatch(/About \d+ minutes? a day, \d+ on the longest\./)
    expect(wrapper.text()).toMatch(/Without this plan, about \d+%/)
    await wrapper.get('form').trigger('submit')
    await says('Saved. Today’s cards follow it from now on.')
    expect(wrapper.findAll('h3').map((each) => each.text())).toEqual(['Entrance'])
    await says('in 12 days')
    await says('Readiness on the day')
    expect(plansOf(await actionsOf(learner)).exams).toMatchObject([
      { name: 'Entrance', day: day(12), topics: [], levels: [1, 2, 3], readiness: 0.9, minutes: 30 },
    ])
  })

  it('asks only the topics and levels that were chosen', async () => {
    const { learner, says, button, field, wrapper } = await aPlan()
    await says('Add an exam')
    await button('Add an exam').trigger('click')
    await field('Day').setValue(day(12))
    const chip = (text: string) =>
      wrapper
        .findAll('label')
        .find((each) => each.text().startsWith(text))!
        .get('input')
    await chip('The war').setValue(true)
    await chip('Level 1').setValue(true)
    await wrapper.get('form').trigger('submit')
    await says('Saved.')
    expect(plansOf(await actionsOf(learner)).exams).toMatchObject([
      { name: 'Exam', topics: ['kosovo/war'], levels: [1] },
    ])
  })

  it('takes no day that is past', async () => {
    const { learner, says, button, field, wrapper } = await aPlan()
    await says('Add an exam')
    await button('Add an exam').trigger('click')
    await field('Day').setValue(today())
    await says('Choose a day after today.')
    await wrapper.get('form').trigger('submit')
    expect(await actionsOf(learner)).toEqual([])
  })

  it('says what there is no time for', async () => {
    const { says, button, field } = await aPlan()
    await says('Add an exam')
    await button('Add an exam').trigger('click')
    await field('Day').setValue(day(2))
    await field('Minutes a day, at most').setValue(1)
    await says('There is no time for')
  })

  it('is removed and brought back by Undo', async () => {
    const learner = await aLearner({ deck: aDeck({ facts }) })
    const { id, since: _, ...exam } = anExam({ day: day(9) })
    await learner.planned.say(localMoment(4), { kind: 'exam', plan: id, exam })
    const { says, button, wrapper } = await aScreen(PlanView, learner)
    await says('Entrance')
    await button('Remove: Entrance').trigger('click')
    await says('Removed. Your schedule goes on without it.')
    expect(wrapper.find('h3').exists()).toBe(false)
    await button('Undo').trigger('click')
    await says('Taken back.')
    expect(wrapper.get('h3').text()).toBe('Entrance')
    expect((await learner.planned.all()).exams).toHaveLength(1)
  })

  it('is changed in its place', async () => {
    const learner = await aLearner({ deck: aDeck({ facts }) })
    const { id, since: _, ...exam } = anExam({ day: day(9) })
    await learner.planned.say(localMoment(4), { kind: 'exam', plan: id, exam })
    const { says, button, field, wrapper } = await aScreen(PlanView, learner)
    await says('Entrance')
    await button('Change: Entrance').trigger('click')
    await field('Readiness wanted').setValue('0.95')
    await wrapper.get('form').trigger('submit')
    await says('95% wanted')
    expect((await learner.planned.all()).exams).toMatchObject([{ id, readiness: 0.95, day: day(9) }])
  })
})

describe('planning days off', () => {
  it('tells what would come back then, keeps them, and forgets them again', async () => {
    const { learner, says, button, field, wrapper } = await aPlan()
    await says('Going away?')
    await button('Add days off').trigger('click')
    await field('First day').setValue(day(5))
    await field('Last day').setValue(day(4))
    await says('The last day cannot be before the first')
    await field('Last day').setValue(day(8))
    await says('0 cards would come back on these days.')
    await wrapper.get('form').trigger('submit')
    await says('Saved. Cards make room for these days.')
    expect((await learner.planned.all()).daysOff).toMatchObject([{ from: day(5), until: day(8) }])
    await wrapper
      .findAll('button')
      .find((each) => each.attributes('aria-label')?.startsWith('Remove'))!
      .trigger('click')
    await says('Removed.')
    expect((await learner.planned.all()).daysOff).toEqual([])
  })
})

describe('catching up after a break', () => {
  it('is offered with what it costs, taken, seen and taken back', async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(130) }) })
    const at = Date.now() - 40 * 86_400_000
    for (let n = 1; n <= 130; n++)
      await learner.answer(`kosovo/meeting-${n}/when/when`, 'good', { at: at + n * 60_000, interval: 3 })
    const { says, button, wrapper } = await aScreen(PlanView, learner)
    await says('130 cards are due. You need not do them at once.')
    await vi.waitFor(() => expect(wrapper.text()).toMatch(/\d+ cards a day, level in \d+ days/), 10_000)
    await button('Take this: 10 minutes a day').trigger('click')
    await says('From now on')
    const [recovery] = (await learner.planned.all()).recoveries
    expect(recovery).toMatchObject({ from: today() })
    const limits = { newPerDay: 10, reviewsPerDay: 200 }
    const { queue } = await learner.plans.today(localMoment(4), limits, 4)
    expect(queue.rest).toHaveLength(recovery!.perDay)
    await button('Undo').trigger('click')
    await says('130 cards are due.')
    expect((await learner.plans.today(localMoment(4), limits, 4)).queue.rest.length).toBe(130)
  })

  it('that is under way when the screen opens can be given up for another', async () => {
    const learner = await aLearner({ deck: aDeck({ facts: manyFacts(60) }) })
    const at = Date.now() - 40 * 86_400_000
    for (let n = 1; n <= 60; n++)
      await learner.answer(`kosovo/meeting-${n}/when/when`, 'good', { at: at + n * 60_000, interval: 3 })
    const recovery = { from: today(), until: day(20), perDay: 10 }
    await learner.planned.say(localMoment(4), { kind: 'recover', plan: 'one', recovery })
    const { id, since: _, ...exam } = anExam({ day: day(30), name: 'Finals' })
    await learner.planned.say(localMoment(4), { kind: 'exam', plan: id, exam })
    const { says, button } = await aScreen(PlanView, learner)
    await says('You are catching up: 10 due cards a day')
    await says('The new cards of “Finals” wait too')
    await button('Do it all at once instead').trigger('click')
    await says('60 cards are due.')
    await says('cards a day, level in')
  })
})
