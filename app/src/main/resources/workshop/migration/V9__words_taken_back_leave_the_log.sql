-- What was withdrawn or said otherwise before the log let go of it: former wordings of notes, answers and voices, comments on
-- withdrawn notes, withdrawn questions. From now on each gesture does it itself (see Erasure).

-- A later wording took their place.
with said as (
    select workshop_id, position, type,
           case type
               when 'decomposition.note-written' then 'note ' || (data ->> 'note')
               when 'decomposition.note-reworded' then 'note ' || (data ->> 'note')
               when 'sharing.answered' then 'answer ' || (data ->> 'question')
               else 'voice ' || (data ->> 'element') || ' ' || (data ->> 'by') || ' '
                    || coalesce(nullif(data -> 'place' ->> 'territory', ''), data -> 'place' ->> 'name')
           end as what
      from workshop.event
     where type in ('decomposition.note-written', 'decomposition.note-reworded', 'sharing.answered', 'perspective.judged',
                    'perspective.dissented', 'perspective.home-described', 'perspective.home-seconded')
), former as (
    select workshop_id, position from (
        select workshop_id, position,
               row_number() over (partition by workshop_id, what order by position desc) as rank
          from said) as ranked
     where rank > 1
)
update workshop.event e
   set data = case
           when e.type in ('perspective.judged', 'perspective.dissented') then
               e.data || case when jsonb_exists(e.data, 'conditions') then '{"improvement": "", "conditions": []}'::jsonb
                              else '{"improvement": ""}'::jsonb end
           else jsonb_set(e.data, '{text}', '""')
       end
  from former
 where former.workshop_id = e.workshop_id and former.position = e.position;

-- They were withdrawn.
update workshop.event e set data = jsonb_set(e.data, '{text}', '""')
  from workshop.event gone
 where gone.workshop_id = e.workshop_id
   and (gone.type = 'decomposition.note-withdrawn' and e.data ->> 'note' = gone.data ->> 'note'
            and e.type in ('decomposition.note-written', 'decomposition.note-reworded', 'decomposition.note-commented')
        or gone.type = 'sharing.question-withdrawn' and e.data ->> 'question' = gone.data ->> 'question'
            and e.type in ('sharing.asked', 'sharing.answered'));
