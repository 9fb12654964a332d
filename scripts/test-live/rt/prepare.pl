# What REST2 of RT cannot do itself: make people with tokens, a queue, and the rights on it.
# Writes how to reach it as JSON to $TIERZERO_ACCESS.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use JSON;
use RT;

RT->LoadConfig;
RT->Init;
require RT::AuthToken;

my $system = RT->SystemUser;

sub sure {
    my ($result, $message) = @_;
    die "$message\n" unless $result;
    return $result;
}

sub made {
    my ($class, %fields) = @_;
    my $record = $class->new($system);
    sure($record->Create(%fields));
    return $record;
}

sub person {
    my ($name, $real, $privileged) = @_;
    return made('RT::User', Name => $name, RealName => $real, EmailAddress => "$name\@example.test", Privileged => $privileged);
}

sub token_of {
    my ($user) = @_;
    my ($ok, $message, $token) = RT::AuthToken->new($system)->Create(Owner => $user->id, Description => 'test run');
    sure($ok, $message);
    return $token;
}

my %people = (
    agent    => person('agent',    'Anton Agent',    1),
    lead     => person('lead',     'Lena Lead',      1),
    customer => person('customer', 'Carla Customer', 0),
);
my $queue = made('RT::Queue', Name => 'Support', CorrespondAddress => 'support@example.test', CommentAddress => 'notes@example.test');

my $team = RT::Group->new($system);
sure($team->CreateUserDefinedGroup(Name => 'Team'));
for my $name (qw(agent lead)) { sure($team->AddMember($people{$name}->PrincipalId)) }

# A watcher of the team gets internal comments by mail, and RT keeps the copy as a transaction of another type.
sure($queue->AddWatcher(Type => 'AdminCc', PrincipalId => $people{lead}->PrincipalId));

my @team_rights = qw(SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket
    OwnTicket TakeTicket ModifyTicket Watch WatchAsAdminCc SeeCustomField ModifyCustomField);
for my $right (@team_rights) { sure($team->PrincipalObj->GrantRight(Right => $right, Object => $queue)) }

my $everyone = RT::Group->new($system);
sure($everyone->LoadSystemInternalGroup('Everyone'));
for my $right (qw(SeeQueue CreateTicket ReplyToTicket SeeCustomField ModifyCustomField)) { sure($everyone->PrincipalObj->GrantRight(Right => $right, Object => $queue)) }
sure($queue->RoleGroup('Requestor')->PrincipalObj->GrantRight(Right => 'ShowTicket', Object => $queue));

my $version = made('RT::CustomField', Name => 'Product version', Type => 'FreeformSingle', LookupType => RT::Ticket->CustomFieldLookupType);
sure($version->AddToObject($queue));

open my $file, '>', $ENV{TIERZERO_ACCESS} or die "$ENV{TIERZERO_ACCESS}: $!\n";
print $file encode_json({ keys => { map { $_ => token_of($people{$_}) } keys %people }, queue => 'Support' });
close $file or die "$ENV{TIERZERO_ACCESS}: $!\n";
