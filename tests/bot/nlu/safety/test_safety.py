"""Danger is found whatever the words, and what only sounds alike is left in peace: each beside its negative twin."""

import pytest

from bot.nlu.safety import danger, net, persons, rules
from bot.nlu.safety.words import words

TWINS = [
    ("suicide", "I want to kill myself", "I'm killing time before my appointment"),
    ("suicide", "im gonna k1ll myself", "these shoes are killing me"),
    ("suicide", "feeling sucidal again", "I'm not suicidal"),
    ("suicide", "I don't want to be here any more", "don't want to be here in Leeds all day"),
    ("suicide", "I wish I could go to sleep and never wake up", "I wish I could sleep at night"),
    ("suicide", "i want to end my life", "i want to end my claim"),
    ("suicide", "my family would be better off without me", "better off without a car here"),
    ("suicide", "no point in living", "no point in applying"),
    ("suicide", "i cut myself to cope", "i cut hair for a living"),
    ("suicide", "I'm going to hang myself", "I'll hang on"),
    ("suicide", "my son says he wants to die", "my son wants to be a plumber"),
    ("suicide", "dwi isio lladd fy hun", "dwi isio gwaith"),
    ("emergency", "i've taken an overdose", "i took my tablets this morning"),
    ("emergency", "my chest is tight and I can't breathe", "I get out of breath with COPD"),
    ("emergency", "the house is on fire", "I was a firefighter"),
    ("emergency", "she's unconscious and not breathing", "she's unemployed and not coping with forms"),
    ("emergency", "I think I'm having a heart attack", "I had a heart attack in 2019"),
    ("emergency", "call 999", "call the 1999 number on my letter"),
    ("emergency", "I need an ambulance", "I want to drive ambulances"),
    ("emergency", "dydi hi ddim yn anadlu", "dydi hi ddim yn gweithio"),
    ("abuse", "my husband hits me", "covid hit me hard"),
    ("abuse", "he won't let me leave the house", "my knees won't let me work"),
    ("abuse", "my boss took my passport and won't let me go", "I lost my passport"),
    ("abuse", "my parents are forcing me to marry my cousin", "the jobcentre forced me onto a course"),
    ("abuse", "terrified hell stop my money if i get a job", "terrified theyll stop my money if i get a job"),
    (
        "child",
        "the kids next door are starved and never washed",
        "my kids are starving hungry and the cupboard's bare",
    ),
    (
        "suicide",
        "if they stop it ill end it all",
        "do you mean they would stop it or not? her mother is on a low wage",
    ),
    ("abuse", "scared of my husband", "scared of my work coach"),
    ("abuse", "worried sick hell hurt me", "worried sick the dwp will reassess me"),
    ("abuse", "my wife beats me", "you can't beat a cup of tea"),
    ("abuse", "mae fy ngŵr yn fy nharo i", "mae fy ngŵr yn gweithio"),
    ("child", "my stepdad touches me and I'm 13", "I'm 15, can I get a Saturday job"),
    ("child", "I shook the baby", "the baby keeps me up all night"),
    ("child", "I think a child is being abused", "I want to work with children"),
    ("child", "the kids next door are left on their own all night", "my kids left home years ago"),
    (
        "suicide",
        "I stood on the platform and the only reason I didn't was a lad spoke to me",
        "I stood on the platform at Crewe and missed the interview",
    ),
    ("suicide", "dad keeps talking about ending things", "I'm ending things with my agency"),
    ("suicide", "intrusive thoughts about dying", "OCD and intrusive thoughts about germs"),
    ("suicide", "ready to check out for good", "check out a course for me"),
    ("suicide", "I can't take any more of this life", "I can't take any more knockbacks"),
    ("suicide", "i stick pins in my arms", "my ankle is held with pins"),
    ("suicide", "hurt myself", "myself"),
    ("emergency", "he's hanging from the banister", "he is hanging about the station"),
    ("abuse", "my partner broke my wrist", "I fell and broke my wrist"),
    ("abuse", "scared he'll hit me again", "he's scared he'll fail his driving test"),
    (
        "abuse",
        "he strangled me on saturday, im ok now but hes still here",
        "he was violent, I left in 2012, all fine now",
    ),
    (
        "child",
        "a girl I teach is getting married in Pakistan, she is 14",
        "my daughter is getting married in May",
    ),
    (
        "child",
        "she is 9 and scared of her stepdad",
        "he's been excluded for fighting, he's 14 and I'm home with him",
    ),
    ("child", "mae plentyn yn cael ei gam-drin", "mae gen i ddau o blant"),
    ("suicide", "some mornings I'm gutted I woke up", "gutted I missed the interview"),
    ("suicide", "I walked down to lie on the tracks", "we walked down the old railway line"),
    ("suicide", "dont want 2 be on this earth", "dont want 2 be on this course"),
    ("emergency", "crushing feeling across my chest since breakfast", "a rucksack across my chest all day"),
    ("emergency", "my throat is swelling up and no epipen", "my throat is sore"),
    ("emergency", "cant feel my left arm", "cant feel my feet after a shift"),
    ("emergency", "999 please", "how many hours please"),
    ("abuse", "she flinches when he comes in", "I never flinched at hard work"),
    ("abuse", "he hides my medication", "I keep my medication in the fridge"),
    ("abuse", "she takes all my pension off me", "will they take my pip off me if i work"),
    (
        "abuse",
        "need to get out of this house before he gets in",
        "I need to finish before she gets home from school",
    ),
    ("suicide", "not that I plan on being alive next week", "planning to stay around Bolton"),
    ("suicide", "i want it all over", "i want it over with, the appeal"),
    ("emergency", "bleeding, gone through three tea towels", "gone through the whole form"),
    ("abuse", "he knows where I live and he's coming", "the jobcentre knows where i live"),
    ("suicide", "I thought about walking in front of one", "i walk in front of one school to work"),
    ("child", "the little boy has cigarette burns all over", "the oven gloves have burns all over"),
    ("suicide", "the kids are the only thing stopping me", "the bus is the only thing stopping me working"),
    ("abuse", "my partner stops me working", "my back is stopping me working"),
    ("suicide", "its that or end it", "its that or nothing"),
    ("suicide", "wish that heart attack had took me", "wish they had took me on"),
    ("abuse", "the gaffer has our passports", "we have our passports"),
    ("abuse", "have to ask his permission to go out", "is there planning permission"),
    ("emergency", "he coughed up a cup of blood", "where can I give blood"),
    ("child", "he's on the register and lives with my girls", "I'm on the housing register with my girls"),
    ("abuse", "ma gwr fi'n hitio fi", "I'm afraid the answer is no"),
    ("emergency", "gwaed yn bobman", "Hebden Bridge"),
    ("child", "I lock them in when I'm on shift", "I lock up the shop at night"),
    ("abuse", "he says he will hit me if I go", "he says no"),
    (
        "suicide",
        "she'll do herself in",
        "which of these does she need me to refer and which can she do herself",
    ),
    ("suicide", "he says there is no point in living", "he says whats the point of another course"),
    ("abuse", "he drinks and then he punches me", "does he have to stop drinking before he goes"),
    ("suicide", "when my mum dies im going with her", "when my mum goes to bingo im going with her"),
    ("abuse", "i am battered by him every weekend", "my head is battered with this, rent due friday"),
    ("suicide", "I'm about to die by my own hand", "my phone's about to die one sec"),
    (
        "suicide",
        "I can't do this life any more",
        "till he's settled in school I can't do more than ten hours",
    ),
    (
        "emergency",
        "he cant come down the stairs, his dad will hit him",
        "A job club? He cant go down the stairs when the postman comes. Is there anyone who visits",
    ),
    (
        "child",
        "who minds the toddler while shes in class? nobody, he's left on his own",
        "ok. what about nursing quals from abroad, NMC? + who minds the toddler while shes in class",
    ),
    (
        "suicide",
        "at our wits end, I've thought of ending it for both of us",
        "I don't suppose there's any help for us parents? His dad and I are at our wits end and I've gone part time "
        "to be with him",
    ),
    (
        "suicide",
        "he cant stay on this earth any more he says",
        "worried bout telling them hes got a record. he needs somewhere to live he cant stay on my sofa forever",
    ),
    (
        "suicide",
        "I'm not annoyed, I am suicidal",
        "samaritans? im annoyed not suicidal. just give me the website",
    ),
]


@pytest.mark.parametrize(("kind", "grave", "ordinary"), TWINS, ids=[grave for _, grave, _ in TWINS])
def test_danger_is_found_and_its_ordinary_twin_is_not(kind, grave, ordinary):
    assert danger(grave) == kind
    assert danger(ordinary) is None


@pytest.mark.parametrize(
    ("both", "gravest"),
    [
        ("I want to die and I have just taken an overdose", "emergency"),
        ("my husband beats me and I want to die", "suicide"),
        ("he hits me and I think he is hurting my baby", "child"),
    ],
)
def test_of_several_dangers_the_gravest_is_answered(both, gravest):
    assert danger(both) == gravest


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "👍", "123", "\u200b"])
def test_a_message_without_words_is_no_danger(nothing):
    assert danger(nothing) is None


def test_danger_inside_a_long_message_is_found():
    story = "I worked at the bakery for years. " * 10
    assert danger(f"{story} I want to kill myself. {story}") == "suicide"
    assert danger(story) is None


def test_what_is_past_is_told_apart_from_what_goes_on():
    assert danger("my ex husband was violent, we divorced in 2016") is None
    assert danger("my husband is violent") == "abuse"


def test_what_is_past_hides_no_other_danger_beside_it():
    assert (
        danger("my ex hit me years ago and I worked as a nurse, but now I want to not wake up") == "suicide"
    )
    assert danger("my ex hit me years ago and I worked as a nurse, but now I want to wake up early") is None


def test_it_is_all_one_who_is_spoken_of():
    assert persons.alike("she says hes fine") == persons.alike("he says shes fine")
    assert persons.alike("my husband hits me") != persons.alike("my husband helps me")
    assert persons.telling("he said to my mum that she would drown") == "drown"


def test_danger_does_not_hang_on_capitals_accents_or_stretched_letters():
    assert danger("I WANT TO DIEEEEE") == danger("i wánt to die") == "suicide"


def test_every_pattern_and_every_calm_one_compiles_and_needs_a_word():
    for key in ("calm", "history", *rules.DANGERS):
        patterns = rules._patterns(key)
        assert patterns
        assert all(pattern.needs for pattern in patterns)
        assert not any(pattern.expression.fullmatch(" ") for pattern in patterns)


def test_most_examples_of_danger_are_found_by_the_patterns_alone():
    told = [
        rules.kinds(rules.without_calm(words(text))) for text, kind in net.examples() if kind != "ordinary"
    ]
    assert sum(map(bool, told)) / len(told) > LEAST_BY_PATTERNS


LEAST_BY_PATTERNS = 0.54


def test_danger_in_one_sentence_is_not_drowned_by_the_others():
    before, after = (
        "I'm 34, live in Leeds. I have two kids at school and a dog.",
        "I want to train as a nurse. I drive.",
    )
    grave = f"{before} i wake up sorry to be alive. {after}"
    said = rules.without_calm(words(grave))
    assert not rules.kinds(said)
    assert net.kind(said) is None
    assert danger(grave) == "suicide"


def test_several_ordinary_sentences_are_no_danger():
    assert (
        danger("I'm 34 and I live in Leeds. My husband drives a lorry. I want to train as a nurse.") is None
    )


@pytest.mark.parametrize(
    ("text", "after_alarm"),
    [
        ("what?? nobodys hurting me. its the landlord", None),
        ("im not killing myself i just want a different job", None),
        ("whoa no ones suicidal here, i just want someone to come to the house", None),
        ("na dwi ddim isio lladd fy hun, jyst stress gwaith", None),
        ("Nobody is going to hurt themselves. I am just tired. Is there help for carers or not?", None),
        ("Nobody is going to stop me hurting myself. Is there help for carers or not?", "suicide"),
        ("omg no. CHILDCARE. kids are fine", None),
        ("i just want a different job", None),
        ("i just want to die", "suicide"),
        ("im not gonna do it but i want to die", "suicide"),
        ("im fine, ive taken an overdose", "emergency"),
        ("i want to kill myself", "suicide"),
    ],
)
def test_who_denies_danger_straight_after_an_alarm_is_believed_but_for_what_else_they_say(text, after_alarm):
    assert danger(text, after_alarm=True) == after_alarm
