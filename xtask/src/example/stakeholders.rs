/// Twenty-four roles around the library service of an invented trust.
pub(super) const FILE: &str = "\
ID,Role,Organisation,Group,Power,Interest,Impact,Influence,Support,Owner,Next action\r
medical-director,Medical Director,Northgate Trust,Board,4.8,3.2,3.5,4.6,0.8,Library manager,Send the yearly impact summary\r
chief-nurse,Chief Nurse,Northgate Trust,Board,4.7,3.8,4.1,4.7,1.4,Library manager,Ask for ten minutes at the nursing board\r
chief-executive,Chief Executive,Northgate Trust,Board,5,2.1,2.8,5,0.4,Library manager,Offer a one-page brief\r
finance-director,Finance Director,Northgate Trust,Board,4.6,1.8,2.2,4.1,-0.6,Library manager,Show time saved by evidence searches\r
people-director,Director of People,Northgate Trust,Board,4.3,3.4,3.6,4.2,1,Library manager,Agree the library's part in induction\r
education-director,Director of Medical Education,Northgate Trust,Education,3.9,4.6,4.5,4,1.9,Library manager,Plan the teaching term together\r
practice-education,Practice Education Lead,Northgate Trust,Education,2.9,4.7,4.6,3.4,1.8,Education librarian,Book three ward sessions\r
preceptorship,Preceptorship Lead,Northgate Trust,Education,2.1,4.1,3.9,2.6,1.5,Education librarian,Add a library hour to the programme\r
apprenticeships,Apprenticeships Lead,Northgate Trust,Education,1.9,3.3,3.4,2,0.9,Education librarian,Send the study skills offer\r
research-lead,Head of Research and Development,Northgate Trust,Research and quality,3.6,4.4,4.3,3.7,1.6,Clinical librarian,Join the monthly research clinic\r
quality-lead,Quality Improvement Lead,Northgate Trust,Research and quality,3.2,4.2,4,3.3,1.3,Clinical librarian,Add a search to the project form\r
guidelines-lead,Clinical Guidelines Lead,Northgate Trust,Research and quality,3.1,4.5,4.8,3.2,1.7,Clinical librarian,Agree search dates for reviews due\r
patient-safety,Patient Safety Lead,Northgate Trust,Research and quality,3.4,2.9,3.8,3.5,0.3,Clinical librarian,Meet about learning from incidents\r
consultants,Consultant body,Northgate Trust,Clinical staff,3.7,2.6,3.7,3.9,0.2,Clinical librarian,Attend two specialty meetings\r
ward-managers,Ward managers,Northgate Trust,Clinical staff,2.7,2.4,3.6,3,-0.2,Outreach librarian,Try short visits at handover\r
pharmacists,Pharmacy team,Northgate Trust,Clinical staff,2.6,4.3,4.2,2.8,1.7,Clinical librarian,Ask for a quotation with consent\r
therapists,Therapies team,Northgate Trust,Clinical staff,2.2,4.4,4.1,2.5,1.8,Outreach librarian,Repeat the journal club offer\r
resident-doctors,Resident doctors' forum,Northgate Trust,Clinical staff,1.8,3.6,3.9,2.4,0.7,Outreach librarian,Show the point-of-care tool at induction\r
head-of-it,Head of Digital Services,Northgate Trust,Corporate,4.1,1.6,2.4,3.8,-1.1,Library manager,Agree how access problems are reported\r
communications,Head of Communications,Northgate Trust,Corporate,3.3,2.2,2,3.6,0.5,Outreach librarian,Plan one story each quarter\r
staff-side,Staff side chair,Northgate Trust,Corporate,2.8,2,2.3,2.9,0.1,Library manager,Ask what members need for study leave\r
university,University link librarian,Partner university,Partners and public,1.6,3.9,3.2,1.9,1.5,Education librarian,Compare access for placement students\r
regional-lead,Regional knowledge services lead,NHS England,Partners and public,3.8,4.8,4.4,4.3,1.9,Library manager,Prepare for the outcomes visit\r
patient-panel,Patient experience panel,Northgate Trust,Partners and public,1.4,2.3,4,1.7,0.6,Outreach librarian,Test two patient information leaflets\r
";
