/** Who speaks in reports that are no news: standards, audits, papers, judgments, minutes, policies. */
import { describe, expect, it } from 'vitest';
import { hedges, readingsOf, reportOf } from './reading.ts';

function speakersIn(body: string): readonly string[] {
  return readingsOf(reportOf(body)).flatMap((one) => (one.speaker === null ? [] : [one.speaker]));
}

describe('speakers elsewhere than in news', () => {
  it.each([
    // Minutes
    ['The Chair noted that the minutes were correct.', 'The Chair'],
    ['Cllr Webb moved that the report be accepted.', 'Cllr Webb'],
    ['Councillor Iyer asked whether the lifts would be repaired before winter.', 'Councillor Iyer'],
    ['The Town Clerk replied that the parts had been ordered.', 'The Town Clerk'],
    ['The Head of Parks stated that the budget had been spent.', 'The Head of Parks'],
    ['Members agreed that the item be deferred.', 'Members'],
    ['Mrs Adeyemi objected that the notice had been too short.', 'Mrs Adeyemi'],
    ['The Committee was of one mind, and the Treasurer said that the reserve was intact.', 'the Treasurer'],
    // Audits
    ['The auditor found that eight invoices had been paid twice.', 'The auditor'],
    ['Management responded that the system had been replaced.', 'Management'],
    ['Management stated that the control would be in place by June.', 'Management'],
    ['The Inspector General reported that stock records were inaccurate.', 'The Inspector General'],
    ['Program officials acknowledged that the checklist was not used.', 'Program officials'],
    ['According to the contracting officer, the file was lost in a move.', 'the contracting officer'],
    ['Seven of nine offices reported that they lacked staff.', 'Seven of nine offices'],
    ['In its comments, the department concurred that the rule was unclear.', 'the department'],
    ['The board claimed that no tender was needed.', 'The board'],
    ["The directorate's opinion is that the accounts are fair.", 'The directorate'],
    ['We concluded that the controls were weak.', 'We'],
    ['The audit concluded that the controls were weak.', 'The audit'],
    // Judgments
    ['The Tribunal found that the dismissal was unfair.', 'The Tribunal'],
    ['The court held that the notice was void.', 'The court'],
    ['The appellant submits that the fee was paid in time.', 'The appellant'],
    ['Counsel for the respondent submitted that the fee was late.', 'Counsel for the respondent'],
    ['The landlord denied that the roof had leaked.', 'The landlord'],
    ['Ms Okafor (for the tenant) argued that the letter was sent.', 'Ms Okafor'],
    ['I reject the explanation that none could be found.', 'I'],
    ['The witness told the court that the gate was open.', 'The witness'],
    // Papers
    ['Smith et al. (2019) found that the effect was small.', 'Smith et al.'],
    ['Kumar and Lee [12] argue that the effect is small.', 'Kumar and Lee'],
    ['The authors conclude that the method is sound.', 'The authors'],
    ['A recent survey suggests that most schools lack a nurse.', 'A recent survey'],
    ['Anna Berg (2021) showed that the model was biased.', 'Anna Berg'],
    // Inquiries, policies, standards
    ['The driver stated that the signal was green.', 'The driver'],
    ['Two witnesses said that the barrier was up.', 'Two witnesses'],
    ['The manufacturer told the inquiry that the valve was tested.', 'The manufacturer'],
    ['The working group considered that the limit was too low.', 'The working group'],
    ['User organisations objected that the limit was too short.', 'User organisations'],
    ['RFC 2119 states that such words are often capitalised.', 'RFC 2119'],
    ["In the Commission's view, these steps are enough.", 'the Commission'],
    ['The guidance states that keys are to be kept apart.', 'The guidance'],
  ])('are found: %s', (text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it.each([
    // Openers and parts of a document
    'Furthermore, claims that a key was lost are recorded.',
    'Furthermore notes that the key was lost.',
    'Each column indicates which checks apply.',
    'The following figure shows how the steps relate.',
    'Table 3 indicates that two checks apply at level 2.',
    'Section 4.2 describes how a key is replaced.',
    'Appendix B explains how the sample was drawn.',
    'As required by Section 3, the log is kept for a year.',
    'According to Section 3, the log is kept for a year.',
    'According to the type of vessel, two or three lamps are shown.',
    'Note: The requirement derives from the need for two factors.',
    'Owner: the payments team, by the end of the month.',
    'Missing sources: see the annex for where they are kept.',
    'At about 16:05 hours the train left the station for the port.',
    // Levels, products, quantities
    'AAL2 recommends that two keys be offered.',
    'AAL 1 suggests that one key is enough.',
    'The event recorder showed that the brakes were applied.',
    'The load does not reveal how many people are ill.',
    'The limited response suggests that the dose was too low.',
    'Our results suggest that sleep helps.',
    'The data indicate that the lake is warming.',
    'Calculation indicates that the beam was too thin.',
    'Analysis of the samples reveals that the water was clean.',
    // Requirements
    'Providers MUST announce that a key was lost.',
    'The verifier SHALL notify the subscriber that the key has expired.',
    'The agency shall report that the audit is complete.',
    'The CSP MAY prompt the user to act.',
    'Auditors should confirm that the file is complete.',
    'Any member may request that the vote be recorded.',
    'If the provider suspects that the applicant is forced, the session ends.',
    'Providers assessed under the former edition may rely on it.',
    // Nouns that look like verbs
    'Interim reports were due five days before the vote.',
    'Deletion requests had been blocked as a precaution.',
    'Some remarks disclose matters such as allergies.',
    'Service credits provided for in the contract were never claimed.',
    'Eleven reports were made under the code of conduct.',
    'Source addresses were logged but not compared.',
    'The board cannot give assurance that the files are complete.',
    'The tribunal gave the board no assurance that the files are complete.',
    // What somebody does
    'The driver observed the signal from 200 metres.',
    'The barriers were examined and found to be in order.',
    'The pilot will allow the office to assess the cost.',
    'Please remember that the form is due in May.',
  ])('are none: %s', (text) => {
    expect(speakersIn(text)).toEqual([]);
  });

  it.each([
    ['After the upgrade 58 groups reported that fines were charged twice.', '58 groups'],
    ['5.5 The Commission noted that the plan was late.', 'The Commission'],
    ['In that year Anna Berg said that the bridge was safe.', 'Anna Berg'],
    ['The inspector at the port reported that the lamp was out.', 'The inspector at the port'],
    ['The clinic in Ostmar reported that beds were free.', 'The clinic in Ostmar'],
  ])('are named no wider and no narrower: %s', (text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });

  it('are no places', () => {
    const body = 'The second officer was below near Skerry Point. He said that the rocks were close.';
    expect(readingsOf(reportOf(body)).map((one) => one.name)).toEqual(['He']);
  });
});

describe('requirements', () => {
  it.each([
    'Verifiers MAY ask for a second key.',
    'The provider SHOULD NOT store keys that MIGHT be reused.',
  ])('are no hedges: %s', (text) => {
    expect(hedges(text)).toEqual([]);
  });

  it('do not take the hedges from a headline in capitals', () => {
    expect(hedges('BRIDGE MAY CLOSE')).toEqual(['MAY']);
  });
});
